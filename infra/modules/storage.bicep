metadata description = 'The storage account: the leads\' queues and tables, and the container that deployments go to. Keys are off.'

@description('Name of the account: 3 to 24 lower-case letters and digits.')
@minLength(3)
@maxLength(24)
param name string

@description('Azure region.')
param location string

@description('Tags of every resource.')
param tags { *: string }

@description('Whether the data is kept in three availability zones rather than in one.')
param zoneRedundant bool

@description('Whether only private endpoints reach it.')
param isPrivate bool

@description('Workspace that metrics and audit logs go to.')
param workspaceId string

@description('Whether reads, writes and deletions are logged.')
param audit bool

var names = loadJsonContent('../storage-names.json')
// The host appends -poison, and would else create the queue when the first message fails.
var queueNames = concat(names.queues, map(names.queues, queue => '${queue}-poison'))
var metrics = [
  {
    category: 'Transaction'
    enabled: true
  }
]
var logs = audit
  ? [
      {
        categoryGroup: 'audit'
        enabled: true
      }
    ]
  : []

resource account 'Microsoft.Storage/storageAccounts@2025-06-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: {
    name: zoneRedundant ? 'Standard_ZRS' : 'Standard_LRS'
  }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
    supportsHttpsTrafficOnly: true
    networkAcls: {
      bypass: 'None'
      defaultAction: isPrivate ? 'Deny' : 'Allow'
    }
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2025-06-01' = {
  parent: account
  name: 'default'
}

resource deployments 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-06-01' = {
  parent: blobs
  name: 'deployments'
}

resource queueService 'Microsoft.Storage/storageAccounts/queueServices@2025-06-01' = {
  parent: account
  name: 'default'
}

resource queues 'Microsoft.Storage/storageAccounts/queueServices/queues@2025-06-01' = [for queue in queueNames: {
  parent: queueService
  name: queue
}]

resource tableService 'Microsoft.Storage/storageAccounts/tableServices@2025-06-01' = {
  parent: account
  name: 'default'
}

resource tables 'Microsoft.Storage/storageAccounts/tableServices/tables@2025-06-01' = [for table in names.tables: {
  parent: tableService
  name: table
}]

resource queueDiagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: queueService
  properties: {
    workspaceId: workspaceId
    logs: logs
    metrics: metrics
  }
}

resource tableDiagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: tableService
  properties: {
    workspaceId: workspaceId
    logs: logs
    metrics: metrics
  }
}

@description('Resource id.')
output id string = account.id

@description('Name.')
output name string = account.name

@description('URL of the container that deployments go to.')
output deploymentContainerUrl string = '${account.properties.primaryEndpoints.blob}${deployments.name}'
