metadata description = 'Log Analytics workspace and Application Insights. Nobody gets in with a key: local authentication is off.'

@description('What makes the resources\' names unique.')
param token string

@description('Azure region.')
param location string

@description('Tags of every resource.')
param tags { *: string }

@description('Days that logs are kept.')
@minValue(30)
@maxValue(730)
param retentionDays int

@description('Most GB of logs in a day; -1 for no limit.')
@minValue(-1)
@maxValue(1000)
param dailyLimit int

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' = {
  name: 'log-${token}'
  location: location
  tags: tags
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: retentionDays
    workspaceCapping: {
      dailyQuotaGb: dailyLimit
    }
    features: {
      disableLocalAuth: true
      enableLogAccessUsingOnlyResourcePermissions: true
    }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: 'appi-${token}'
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    IngestionMode: 'LogAnalytics'
    DisableLocalAuth: true
  }
}

@description('Resource id of the workspace.')
output workspaceId string = workspace.id

@description('Name of the Application Insights component.')
output insightsName string = insights.name

@description('Where telemetry goes. It names the component; with local authentication off it opens nothing.')
output insightsConnection string = insights.properties.ConnectionString
