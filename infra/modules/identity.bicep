metadata description = 'The identity that the app uses towards storage, Key Vault and Application Insights.'

@description('Name of the identity.')
param name string

@description('Azure region.')
param location string

@description('Tags of every resource.')
param tags { *: string }

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: name
  location: location
  tags: tags
}

@description('Resource id.')
output id string = identity.id

@description('Object id of its service principal, which roles are given to.')
output principalId string = identity.properties.principalId

@description('Client id, by which the app chooses it.')
output clientId string = identity.properties.clientId
