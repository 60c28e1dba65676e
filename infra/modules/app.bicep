metadata description = 'The Flex Consumption plan and the function app.'

@description('Name of the app: at most 32 characters, since the host takes its id from the first 32.')
@minLength(2)
@maxLength(32)
param name string

@description('Name of the plan.')
param planName string

@description('Azure region.')
param location string

@description('Tags of every resource.')
param tags { *: string }

@description('Resource id of the app\'s identity.')
param identityId string

@description('Client id of the app\'s identity.')
param clientId string

@description('Name of the storage account.')
param storageName string

@description('URL of the container that deployments go to.')
param deploymentContainerUrl string

@description('Address of the Key Vault, with a slash at its end.')
param vaultUri string

@description('Application Insights connection string.')
param insightsConnection string

@description('Workspace that metrics go to.')
param workspaceId string

@description('Settings that are not secret, by name.')
param settings { *: string }

@description('Names of secret settings.')
param secretSettings string[]

@description('Whether the app renews tokens, which it keeps in the Key Vault.')
param renewsTokens bool

@description('Origins that the platform answers CORS for.')
param allowedOrigins string[]

@description('Memory of an instance in MB.')
@allowed([512, 2048, 4096])
param instanceMemory int

@description('Most instances.')
@minValue(40)
@maxValue(1000)
param maximumInstances int

@description('Instances always ready for HTTP.')
@minValue(0)
@maxValue(20)
param readyInstances int

@description('Whether instances are spread over availability zones.')
param zoneRedundant bool

@description('Subnet that the app calls out through; empty for none.')
param subnetId string

var hostSettings = {
  AzureWebJobsStorage__accountName: storageName
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: clientId
  APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnection
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${clientId};Authorization=AAD'
}
// Settings that triggers name as %Name%, with what holds where `settings` does not say otherwise.
var triggerSettings = {
  RetentionSchedule: '0 0 3 * * *'
  SnapshotSchedule: '0 0 * * * *'
}
var tokenSettings = renewsTokens
  ? {
      Secrets__VaultUri: vaultUri
      Secrets__ClientId: clientId
    }
  : {}
var secretReferences = toObject(secretSettings, setting => setting, setting => '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/${replace(setting, '_', '-')})')

resource plan 'Microsoft.Web/serverfarms@2024-11-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'functionapp'
  sku: {
    name: 'FC1'
    tier: 'FlexConsumption'
  }
  properties: {
    reserved: true
    zoneRedundant: zoneRedundant
  }
}

resource app 'Microsoft.Web/sites@2024-11-01' = {
  name: name
  location: location
  tags: union(tags, { 'azd-service-name': 'leads' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    keyVaultReferenceIdentity: identityId
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: deploymentContainerUrl
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      runtime: {
        name: 'dotnet-isolated'
        version: '10.0'
      }
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemory
        maximumInstanceCount: maximumInstances
        alwaysReady: readyInstances == 0
          ? []
          : [
              {
                name: 'http'
                instanceCount: readyInstances
              }
            ]
      }
    }
    siteConfig: {
      alwaysOn: false
      cors: {
        // The host of this plan answers every preflight itself, and refuses it where no origin is named. Posts are still checked by each source's `AllowedOrigins`.
        allowedOrigins: empty(allowedOrigins) ? ['*'] : allowedOrigins
        supportCredentials: false
      }
      ftpsState: 'Disabled'
      http20Enabled: true
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
    }
  }
}

resource appSettings 'Microsoft.Web/sites/config@2024-11-01' = {
  parent: app
  name: 'appsettings'
  properties: union(triggerSettings, settings, secretReferences, tokenSettings, hostSettings)
}

resource noFtp 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-11-01' = {
  parent: app
  name: 'ftp'
  properties: {
    allow: false
  }
}

resource noBasicPublishing 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-11-01' = {
  parent: app
  name: 'scm'
  properties: {
    allow: false
  }
}

// Logs reach the workspace through Application Insights; the category FunctionAppLogs would be the same again.
resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: app
  properties: {
    workspaceId: workspaceId
    metrics: [
      {
        category: 'AllMetrics'
        enabled: true
      }
    ]
  }
}

@description('Name.')
output name string = app.name

@description('Address, without a slash at its end.')
output url string = 'https://${app.properties.defaultHostName}'
