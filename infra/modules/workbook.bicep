metadata description = 'A dashboard: what came in, what became of it, and how long it took.'

@description('Azure region.')
param location string

@description('Tags of every resource.')
param tags { *: string }

@description('Title in the portal.')
param displayName string

@description('Workspace that has the logs.')
param workspaceId string

var charts = [
  {
    title: 'Leads per source'
    query: loadTextContent('../queries/leads-by-source.kql')
    visualization: 'barchart'
  }
  {
    title: 'Answers to posts'
    query: loadTextContent('../queries/requests.kql')
    visualization: 'barchart'
  }
  {
    title: 'Deliveries per destination and state'
    query: loadTextContent('../queries/deliveries.kql')
    visualization: 'table'
  }
  {
    title: 'Tries per destination and outcome'
    query: loadTextContent('../queries/tries.kql')
    visualization: 'linechart'
  }
  {
    title: 'Seconds from acceptance to delivery'
    query: loadTextContent('../queries/latency.kql')
    visualization: 'table'
  }
  {
    title: 'What waits'
    query: loadTextContent('../queries/backlog.kql')
    visualization: 'linechart'
  }
  {
    title: 'Snapshots of lead lists'
    query: loadTextContent('../queries/snapshots.kql')
    visualization: 'table'
  }
  {
    title: 'Messages that failed too often'
    query: loadTextContent('../queries/poison-messages.kql')
    visualization: 'table'
  }
  {
    title: 'Function errors'
    query: loadTextContent('../queries/function-errors.kql')
    visualization: 'table'
  }
]

var timeRange = {
  type: 9
  name: 'time-range'
  content: {
    version: 'KqlParameterItem/1.0'
    parameters: [
      {
        id: guid('time-range')
        version: 'KqlParameterItem/1.0'
        name: 'TimeRange'
        label: 'Time range'
        type: 4
        isRequired: true
        value: {
          durationMs: 86400000
        }
        typeSettings: {
          selectableValues: [
            { durationMs: 3600000 }
            { durationMs: 86400000 }
            { durationMs: 604800000 }
            { durationMs: 2592000000 }
          ]
        }
      }
    ]
    style: 'pills'
    queryType: 0
    resourceType: 'microsoft.operationalinsights/workspaces'
  }
}

var items = map(charts, chart => {
  type: 3
  name: chart.title
  content: {
    version: 'KqlItem/1.0'
    title: chart.title
    query: chart.query
    visualization: chart.visualization
    size: 0
    queryType: 0
    resourceType: 'microsoft.operationalinsights/workspaces'
    crossComponentResources: [workspaceId]
    timeContextFromParameter: 'TimeRange'
  }
})

resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  name: guid(resourceGroup().id, 'workbook')
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    category: 'workbook'
    displayName: displayName
    sourceId: workspaceId
    serializedData: string({
      version: 'Notebook/1.0'
      items: concat([timeRange], items)
      fallbackResourceIds: [workspaceId]
      '$schema': 'https://github.com/Microsoft/Application-Insights-Workbooks/blob/master/schema/workbook.json'
    })
  }
}
