using Azure.Data.Tables;
using Azure.Storage.Queues;
using LeadFunctions.Delivery.Deliveries;
using LeadFunctions.Ingest.Sources;
using LeadFunctions.Leads;
using LeadFunctions.Operations.Finding;
using LeadFunctions.Operations.Http;
using LeadFunctions.Operations.Poison;
using LeadFunctions.Storage;
using Microsoft.AspNetCore.Http;

namespace LeadFunctions.Operations.Balances;

/// <summary>Counts what became of the leads of a day. Reads keys and states of that day's rows, nothing else.</summary>
public sealed class BalanceReader(
    TableServiceClient tables, QueueServiceClient queues, SourcePartitions partitions, SourceRegistry sources, PoisonStore poison, TimeProvider time)
{
    private static readonly string[] Columns =
        [nameof(TableEntity.PartitionKey), nameof(TableEntity.RowKey), LeadRow.Id, DeliveryRow.Destination, DeliveryRow.State, LeadRow.IsTest, LeadRow.IsUnrouted];

    private readonly TableClient _leads = tables.GetTableClient(TableNames.Leads);

    /// <summary>Answers a request for a day's balance; today's unless the request says otherwise.</summary>
    public async Task<IResult> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var reader = new QueryReader(request);
        var day = reader.Day("day") ?? DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        reader.Complete();
        if (day == DateOnly.MaxValue)
        {
            throw new InvalidRequestException("day", "Write a day that has one after it.");
        }

        var names = await partitions.FindSourcesAsync(cancellationToken);
        var counted = await Task.WhenAll(names.Select(name => CountAsync(name, day, cancellationToken)));
        var balances = counted.Where(static balance => balance.Received > 0 || !balance.AddsUp).ToList();
        var poisoned = await poison.ReadLeadDaysAsync(cancellationToken);
        var waiting = new WaitingMessages(await CountQueueAsync(cancellationToken), poisoned.Count);
        var why = Explain(balances, poisoned.Count(of => of is null || of == day));
        return Results.Json(new Balance(day, why.Count == 0, why, balances, waiting), OpsJson.Default.Balance);
    }

    private async Task<SourceBalance> CountAsync(string name, DateOnly day, CancellationToken cancellationToken)
    {
        // Whether a lead was to go to a destination with conditions, its keys do not tell.
        IEnumerable<Route> routes = sources.TryGet(name, out var source) ? source.Routes.Where(static route => route.Conditions.Count == 0) : [];
        var tally = new SourceTally(name, [.. routes.Select(static route => route.Destination.Name)]);
        var range = LeadKeys.Batches(Start(day), Start(day.AddDays(1)));
        foreach (var partition in LeadPartition.All(name))
        {
            await foreach (var row in _leads.QueryAsync<TableEntity>(range.Filter(partition), select: Columns, cancellationToken: cancellationToken))
            {
                tally.Count(row);
            }
        }

        return tally.ToBalance();
    }

    private async Task<int> CountQueueAsync(CancellationToken cancellationToken) =>
        (await queues.GetQueueClient(QueueNames.Leads).GetPropertiesAsync(cancellationToken)).Value.ApproximateMessagesCount;

    private static List<string> Explain(IEnumerable<SourceBalance> balances, int poisoned)
    {
        List<string> why = [.. balances.Where(static balance => !balance.AddsUp).Select(static balance =>
            $"Source {balance.Source}: there are leads without a delivery that they should have (missing), or deliveries without a lead (withoutLead).")];
        if (poisoned > 0)
        {
            why.Add($"{poisoned} message{(poisoned == 1 ? string.Empty : "s")} with leads of this day, or that cannot be read, could not be processed: "
                + "these leads are counted nowhere until the messages are put back.");
        }

        return why;
    }

    private static DateTimeOffset Start(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}
