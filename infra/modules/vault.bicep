metadata description = 'Key Vault for secret settings and for tokens that the app renews. Access by roles only; deleted secrets can be recovered for 90 days.'

@description('Name of the vault: 3 to 24 letters, digits and dashes.')
@minLength(3)
@maxLength(24)
param name string

@description('Azure region.')
param location string

@description('Tags of every resource.')
param tags { *: string }

@description('Whether only private endpoints reach it.')
param isPrivate bool

@description('Workspace that audit logs go to.')
param workspaceId string

@description('Names of secret settings.')
param secretSettings string[]

@description('Values to write, by the settings\' names.')
@secure()
param secretValues object

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enablePurgeProtection: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
    networkAcls: {
      bypass: 'None'
      defaultAction: isPrivate ? 'Deny' : 'Allow'
    }
  }
}

resource secrets 'Microsoft.KeyVault/vaults/secrets@2024-11-01' = [for setting in secretSettings: if (contains(secretValues, setting)) {
  parent: vault
  name: replace(setting, '_', '-')
  properties: {
    value: secretValues[setting]
    contentType: setting
  }
}]

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: vault
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        categoryGroup: 'audit'
        enabled: true
      }
    ]
  }
}

@description('Resource id.')
output id string = vault.id

@description('Name.')
output name string = vault.name

@description('Address, with a slash at its end.')
output uri string = vault.properties.vaultUri
