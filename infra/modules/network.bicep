metadata description = 'Virtual network: a subnet that the app calls out through, by a NAT gateway with one fixed address, and one for private endpoints.'

@description('What makes the resources\' names unique.')
param token string

@description('Azure region.')
param location string

@description('Tags of every resource.')
param tags { *: string }

@description('Address range: /24 or larger. Each subnet gets a /26.')
param addressPrefix string

resource address 'Microsoft.Network/publicIPAddresses@2024-10-01' = {
  name: 'pip-${token}'
  location: location
  tags: tags
  sku: {
    name: 'Standard'
  }
  properties: {
    publicIPAllocationMethod: 'Static'
  }
}

resource gateway 'Microsoft.Network/natGateways@2024-10-01' = {
  name: 'ng-${token}'
  location: location
  tags: tags
  sku: {
    name: 'Standard'
  }
  properties: {
    publicIpAddresses: [
      {
        id: address.id
      }
    ]
  }
}

resource network 'Microsoft.Network/virtualNetworks@2024-10-01' = {
  name: 'vnet-${token}'
  location: location
  tags: tags
  properties: {
    addressSpace: {
      addressPrefixes: [
        addressPrefix
      ]
    }
    subnets: [
      {
        name: 'app'
        properties: {
          addressPrefix: cidrSubnet(addressPrefix, 26, 0)
          natGateway: {
            id: gateway.id
          }
          delegations: [
            {
              name: 'flex-consumption'
              properties: {
                serviceName: 'Microsoft.App/environments'
              }
            }
          ]
        }
      }
      {
        name: 'endpoints'
        properties: {
          addressPrefix: cidrSubnet(addressPrefix, 26, 1)
          privateEndpointNetworkPolicies: 'Disabled'
        }
      }
    ]
  }

  resource app 'subnets' existing = {
    name: 'app'
  }

  resource endpoints 'subnets' existing = {
    name: 'endpoints'
  }
}

@description('Resource id of the network.')
output networkId string = network.id

@description('Resource id of the subnet that the app calls out through.')
output appSubnetId string = network::app.id

@description('Resource id of the subnet of private endpoints.')
output endpointSubnetId string = network::endpoints.id
