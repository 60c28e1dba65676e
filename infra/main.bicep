targetScope = 'subscription'

metadata description = 'LeadFunctions on Azure Functions Flex Consumption: one resource group with everything it needs.'

@description('Name of the environment, such as `dev` or `production`: part of the resources\' names.')
@minLength(1)
@maxLength(20)
param environmentName string

@description('Azure region of every resource. It must offer Flex Consumption and, where `zoneRedundant` is set, availability zones.')
@metadata({ azd: { type: 'location' } })
param location string

@description('Settings of the app that are not secret, by their names: `Sources__website__Preset`, `Destinations__smartflo__ListId`. The app checks them when it starts.')
param settings { *: string } = {}

@description('Names of the settings that are secret: `Destinations__smartflo__Token`. Each is read from the secret of the Key Vault that is named alike, with a dash for each underscore. At most 100.')
@maxLength(100)
param secretSettings string[] = []

@description('Values of secret settings to write to the Key Vault, by the settings\' names. What is not given stays as it is in the vault.')
@secure()
param secretValues object = {}

@description('Whether the app renews tokens itself (Flextell by refresh token, Smartflo by login) and so must write to the Key Vault.')
param renewsTokens bool = false

@description('Origins whose scripts the platform lets ask, such as `https://www.example.com`; all where it is empty. What they post is checked by each source\'s `AllowedOrigins`. At most 50.')
@maxLength(50)
param allowedOrigins string[] = []

@description('Memory of an instance in MB. More also means more CPU.')
@allowed([512, 2048, 4096])
param instanceMemory int = 2048

@description('Most instances of each function group (HTTP together, every queue function by itself).')
@minValue(40)
@maxValue(1000)
param maximumInstances int = 40

@description('Instances that are always ready for HTTP, so that no form waits for a cold start. They cost money while idle. 2 at least where `zoneRedundant` is set.')
@minValue(0)
@maxValue(20)
param readyInstances int = 0

@description('Whether instances and storage are spread over the region\'s availability zones. Choose once: storage cannot be changed in place.')
param zoneRedundant bool = false

@description('Whether storage and Key Vault are reached only through a virtual network. Adds four private endpoints and a NAT gateway, whose address the providers then see.')
param privateNetworking bool = false

@description('Address range of the virtual network, where there is one: /24 or larger.')
param addressPrefix string = '10.42.0.0/24'

@description('Days that logs are kept.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 30

@description('Most GB of logs taken in a day, a guard against surprises on the bill; -1 for no limit. What exceeds it is lost, alerts included.')
@minValue(-1)
@maxValue(1000)
param dailyLogLimit int = 5

@description('Whether every read, write and deletion of leads in storage is logged. Costs about 1 KB of logs for each storage call.')
param auditStorage bool = false

@description('E-mail addresses that alerts and budget notices go to. At most 20.')
@maxLength(20)
param alertEmails string[] = []

@description('Resource ids of existing action groups that alerts go to as well: for chat, paging, tickets. At most 4.')
@maxLength(4)
param actionGroupIds string[] = []

@description('Minutes after which a lead that is not delivered raises an alert; leads between two tries count.')
@minValue(5)
@maxValue(2880)
param waitingMinutes int = 60

@description('Failed deliveries (rejected, exhausted or held) in 15 minutes that raise an alert.')
@minValue(1)
@maxValue(100000)
param failedDeliveries int = 1

@description('Failed tries in 15 minutes at one destination that raise an alert, where none succeeded.')
@minValue(1)
@maxValue(100000)
param failedTries int = 5

@description('Hours without a successful snapshot of a lead list that raise an alert, where the settings name lists: longer than two pulls are apart.')
@minValue(1)
@maxValue(47)
param snapshotHours int = 3

@description('Budget for a month in the subscription\'s currency, for the resource group; 0 for none. Notices go to `alertEmails` at 80 % and 100 %, and when 100 % is forecast.')
@minValue(0)
@maxValue(1000000)
param monthlyBudget int = 0

@description('First day of the budget\'s first month, yyyy-MM-dd. Azure refuses to move it: give the first deployment\'s value again later.')
param budgetStart string = utcNow('yyyy-MM-01')

@description('Tags of every resource.')
param tags { *: string } = {}

var token = uniqueString(subscription().id, environmentName, location)
var allTags = union(tags, { 'azd-env-name': environmentName })
var pullsLists = !empty(filter(objectKeys(settings), name => startsWith(name, 'Snapshots__Lists__') || name == 'Snapshots__Discover'))
var sources = union([], map(filter(concat(objectKeys(settings), secretSettings), name => startsWith(name, 'Sources__')), name => split(name, '__')[1]))

resource group 'Microsoft.Resources/resourceGroups@2025-04-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: allTags
}

module identity 'modules/identity.bicep' = {
  scope: group
  params: {
    name: 'id-${token}'
    location: location
    tags: allTags
  }
}

module monitoring 'modules/monitoring.bicep' = {
  scope: group
  params: {
    token: token
    location: location
    tags: allTags
    retentionDays: logRetentionDays
    dailyLimit: dailyLogLimit
  }
}

module network 'modules/network.bicep' = if (privateNetworking) {
  scope: group
  params: {
    token: token
    location: location
    tags: allTags
    addressPrefix: addressPrefix
  }
}

module storage 'modules/storage.bicep' = {
  scope: group
  params: {
    name: 'st${token}'
    location: location
    tags: allTags
    zoneRedundant: zoneRedundant
    isPrivate: privateNetworking
    workspaceId: monitoring.outputs.workspaceId
    audit: auditStorage
  }
}

module vault 'modules/vault.bicep' = {
  scope: group
  params: {
    name: 'kv-${token}'
    location: location
    tags: allTags
    isPrivate: privateNetworking
    workspaceId: monitoring.outputs.workspaceId
    secretSettings: secretSettings
    secretValues: secretValues
  }
}

module endpoints 'modules/endpoints.bicep' = if (privateNetworking) {
  scope: group
  params: {
    token: token
    location: location
    tags: allTags
    networkId: network.?outputs.networkId ?? ''
    subnetId: network.?outputs.endpointSubnetId ?? ''
    storageId: storage.outputs.id
    vaultId: vault.outputs.id
  }
}

module roles 'modules/roles.bicep' = {
  scope: group
  params: {
    principalId: identity.outputs.principalId
    storageName: storage.outputs.name
    vaultName: vault.outputs.name
    insightsName: monitoring.outputs.insightsName
    writesSecrets: renewsTokens
  }
}

module app 'modules/app.bicep' = {
  scope: group
  params: {
    name: 'lf-${take(environmentName, 14)}-${token}'
    planName: 'plan-${token}'
    location: location
    tags: allTags
    identityId: identity.outputs.id
    clientId: identity.outputs.clientId
    storageName: storage.outputs.name
    deploymentContainerUrl: storage.outputs.deploymentContainerUrl
    vaultUri: vault.outputs.uri
    insightsConnection: monitoring.outputs.insightsConnection
    workspaceId: monitoring.outputs.workspaceId
    settings: settings
    secretSettings: secretSettings
    renewsTokens: renewsTokens
    allowedOrigins: allowedOrigins
    instanceMemory: instanceMemory
    maximumInstances: maximumInstances
    readyInstances: readyInstances
    zoneRedundant: zoneRedundant
    subnetId: network.?outputs.appSubnetId ?? ''
  }
  dependsOn: [
    endpoints
    roles
  ]
}

module alerts 'modules/alerts.bicep' = {
  scope: group
  params: {
    token: token
    location: location
    tags: allTags
    workspaceId: monitoring.outputs.workspaceId
    emails: alertEmails
    actionGroupIds: actionGroupIds
    waitingMinutes: waitingMinutes
    failedDeliveries: failedDeliveries
    failedTries: failedTries
    snapshotHours: pullsLists ? snapshotHours : 0
  }
}

module workbook 'modules/workbook.bicep' = {
  scope: group
  params: {
    location: location
    tags: allTags
    displayName: 'LeadFunctions ${environmentName}'
    workspaceId: monitoring.outputs.workspaceId
  }
}

module budget 'modules/budget.bicep' = if (monthlyBudget > 0 && !empty(alertEmails)) {
  scope: group
  params: {
    name: 'budget-${environmentName}'
    amount: monthlyBudget
    startDate: budgetStart
    emails: alertEmails
  }
}

@description('Name of the resource group.')
output AZURE_RESOURCE_GROUP string = group.name

@description('Name of the function app.')
output AZURE_FUNCTION_APP string = app.outputs.name

@description('Name of the Key Vault that secret settings are read from.')
output AZURE_KEY_VAULT string = vault.outputs.name

@description('Where to see whether leads can be taken.')
output HEALTH_URL string = '${app.outputs.url}/api/health'

@description('The URL to paste into a form or webhook, for each source.')
output SOURCE_URLS array = [for source in sources: {
  source: source
  url: '${app.outputs.url}/api/leads/${source}'
}]
