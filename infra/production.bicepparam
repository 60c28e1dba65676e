using 'main.bicep'

// Production: two sources, three destinations, ready instances in two zones, private networking, a budget.
// Secrets come from the environment and go to the Key Vault; without them the vault keeps what it has.

var secrets = {
  Sources__zapier__Secrets__0: readEnvironmentVariable('ZAPIER_KEY', '')
  Destinations__smartflo__Token: readEnvironmentVariable('SMARTFLO_TOKEN', '')
  Destinations__flextell__Token: readEnvironmentVariable('FLEXTELL_TOKEN', '')
  Destinations__vcita__Token: readEnvironmentVariable('VCITA_TOKEN', '')
  Alerts__WebhookUrl: readEnvironmentVariable('ALERT_WEBHOOK_URL', '')
  Leads__IdKey: readEnvironmentVariable('LEADS_ID_KEY', '')
}

param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'production')
param location = readEnvironmentVariable('AZURE_LOCATION', 'centralindia')

param settings = {
  Sources__website__Preset: 'form'
  Sources__website__Destinations__0: 'smartflo'
  Sources__website__Destinations__1: 'flextell'
  Sources__website__Destinations__2: 'vcita'
  Sources__website__AllowedOrigins__0: 'https://www.example.com'
  Sources__website__RedirectTo: 'https://www.example.com/thanks'
  Sources__website__DefaultRegion: 'IN'
  Sources__zapier__Preset: 'zapier'
  Sources__zapier__Destinations__0: 'smartflo'
  Sources__zapier__Destinations__1: 'flextell'
  Sources__zapier__Destinations__2: 'vcita'
  Destinations__smartflo__Provider: 'smartflo'
  Destinations__smartflo__ListId: '441940'
  Destinations__smartflo__Fields__field_5: '{utm_source}'
  Destinations__flextell__Provider: 'flextell'
  Destinations__flextell__TenantId: '1'
  Destinations__vcita__Provider: 'vcita'
  Destinations__vcita__BusinessId: 'example-business'
  Snapshots__Lists__0: '441940'
}
param secretSettings = objectKeys(secrets)
param secretValues = toObject(filter(items(secrets), secret => !empty(secret.value)), secret => secret.key, secret => secret.value)

param instanceMemory = 2048
param maximumInstances = 100
param readyInstances = 2
param zoneRedundant = true
param privateNetworking = true
param logRetentionDays = 90
param dailyLogLimit = 20
param alertEmails = filter([readEnvironmentVariable('ALERT_EMAIL', '')], email => !empty(email))
param monthlyBudget = 500
