metadata description = 'Alert rules over the app\'s logs, and whom they tell. docs/operating.md says what to do about each.'

@description('What makes the resources\' names unique.')
param token string

@description('Azure region.')
param location string

@description('Tags of every resource.')
param tags { *: string }

@description('Workspace that has the logs.')
param workspaceId string

@description('E-mail addresses to tell.')
param emails string[]

@description('Resource ids of existing action groups to tell.')
param actionGroupIds string[]

@description('Minutes after which a lead that is not delivered raises an alert.')
@minValue(5)
@maxValue(2880)
param waitingMinutes int

@description('Failed deliveries in 15 minutes that raise an alert.')
@minValue(1)
param failedDeliveries int

@description('Failed tries in 15 minutes, none having succeeded, that raise an alert.')
@minValue(1)
param failedTries int

@description('Hours without a successful snapshot of a list that raise an alert; 0 where no list is pulled.')
@minValue(0)
@maxValue(47)
param snapshotHours int

// A query gives one row for each problem and none where all is well.
var leadRules = [
  {
    name: 'poison-messages'
    title: 'Messages failed too often'
    severity: 1
    frequency: 'PT5M'
    window: 'PT15M'
    dimensions: ['Queue', 'Problem']
    query: loadTextContent('../queries/poison-messages.kql')
  }
  {
    name: 'waiting-leads'
    title: 'Leads wait too long'
    severity: 2
    frequency: 'PT5M'
    window: 'PT15M'
    dimensions: []
    query: replace(loadTextContent('../queries/waiting-leads.kql'), '{minutes}', string(waitingMinutes))
  }
  {
    name: 'silent-app'
    title: 'The app is silent'
    severity: 1
    frequency: 'PT5M'
    window: 'PT15M'
    dimensions: []
    query: loadTextContent('../queries/silent-app.kql')
  }
  {
    name: 'failed-deliveries'
    title: 'Deliveries were rejected, exhausted or held'
    severity: 2
    frequency: 'PT15M'
    window: 'PT15M'
    dimensions: ['Destination', 'State']
    query: replace(loadTextContent('../queries/failed-deliveries.kql'), '{deliveries}', string(failedDeliveries))
  }
  {
    name: 'failing-destinations'
    title: 'A destination refuses us or is down'
    severity: 1
    frequency: 'PT5M'
    window: 'PT15M'
    dimensions: ['Destination']
    query: replace(loadTextContent('../queries/failing-destinations.kql'), '{tries}', string(failedTries))
  }
  {
    name: 'function-errors'
    title: 'Functions fail'
    severity: 2
    frequency: 'PT5M'
    window: 'PT15M'
    dimensions: ['Function']
    query: loadTextContent('../queries/function-errors.kql')
  }
]

var snapshotRules = snapshotHours == 0
  ? []
  : [
      {
        name: 'late-snapshots'
        title: 'Snapshots do not succeed'
        severity: 2
        frequency: 'PT1H'
        window: 'P2D'
        dimensions: ['List']
        query: replace(loadTextContent('../queries/late-snapshots.kql'), '{hours}', string(snapshotHours))
      }
    ]
var rules = concat(leadRules, snapshotRules)

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(emails)) {
  name: 'ag-${token}'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'Leads'
    emailReceivers: [for (email, i) in emails: {
      name: 'email-${i}'
      emailAddress: email
      useCommonAlertSchema: true
    }]
  }
}

resource alerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [for rule in rules: {
  name: '${rule.name}-${token}'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: 'LeadFunctions: ${rule.title}'
    description: 'See docs/operating.md, "${rule.title}".'
    enabled: true
    severity: rule.severity
    scopes: [
      workspaceId
    ]
    evaluationFrequency: rule.frequency
    windowSize: rule.window
    criteria: {
      allOf: [
        {
          query: rule.query
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
          dimensions: map(rule.dimensions, dimension => {
            name: dimension
            operator: 'Include'
            values: ['*']
          })
          failingPeriods: {
            numberOfEvaluationPeriods: 1
            minFailingPeriodsToAlert: 1
          }
        }
      ]
    }
    autoMitigate: true
    // The tables exist only once the first logs have come.
    skipQueryValidation: true
    actions: {
      actionGroups: concat(actionGroupIds, empty(emails) ? [] : [people.id])
    }
  }
}]
