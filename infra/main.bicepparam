using 'main.bicep'

// A small set-up: one form, one Smartflo list, alerts by e-mail, nothing that costs money while idle.
// Secrets come from the environment and go to the Key Vault; without them the vault keeps what it has.

var secrets = {
  Destinations__smartflo__Token: readEnvironmentVariable('SMARTFLO_TOKEN', '')
  Leads__IdKey: readEnvironmentVariable('LEADS_ID_KEY', '')
}

param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'small')
param location = readEnvironmentVariable('AZURE_LOCATION', 'centralindia')

param settings = {
  Sources__website__Preset: 'form'
  Sources__website__Destinations__0: 'smartflo'
  Sources__website__DefaultRegion: 'IN'
  Destinations__smartflo__Provider: 'smartflo'
  Destinations__smartflo__ListId: '441940'
}
param secretSettings = objectKeys(secrets)
param secretValues = toObject(filter(items(secrets), secret => !empty(secret.value)), secret => secret.key, secret => secret.value)

param instanceMemory = 512
param dailyLogLimit = 1
param alertEmails = filter([readEnvironmentVariable('ALERT_EMAIL', '')], email => !empty(email))
