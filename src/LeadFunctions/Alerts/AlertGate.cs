using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using LeadFunctions.Storage;
using Microsoft.Extensions.Options;

namespace LeadFunctions.Alerts;

/// <summary>
/// Lets one alert through per subject and interval, over all instances. A table row keeps when the last one went, and what was held
/// back since: it outlives the instance that counted it.
/// </summary>
public sealed class AlertGate(TableServiceClient tables, TimeProvider time, IOptions<AlertOptions> options)
{
    private readonly TableClient _alerts = tables.GetTableClient(TableNames.Alerts);

    /// <summary>Brings news of a subject. Where an alert may be sent now, the one who is told so sends it.</summary>
    /// <returns>What to tell, with all that was held back; <see langword="null"/> where it is not time yet, or there is nothing. The news is kept then.</returns>
    public async Task<AlertTally?> ExchangeAsync(string subject, AlertTally news)
    {
        ArgumentNullException.ThrowIfNull(news);
        while (true)
        {
            var found = await _alerts.GetEntityIfExistsAsync<TableEntity>(AlertRow.Partition, subject);
            var last = found.HasValue ? AlertRow.Read(found.Value!) : new AlertRow(subject, DateTimeOffset.MinValue, AlertTally.None);
            var all = last.HeldBack.With(news);
            if (all.IsEmpty)
            {
                return null;
            }

            var isOpen = last.SentAt == DateTimeOffset.MinValue || last.SentAt + options.Value.Interval <= time.GetUtcNow();
            var next = (isOpen ? new AlertRow(subject, time.GetUtcNow(), AlertTally.None) : last with { HeldBack = all }).Create();
            try
            {
                await (found.HasValue ? _alerts.UpdateEntityAsync(next, found.Value!.ETag, TableUpdateMode.Replace) : _alerts.AddEntityAsync(next));
                return isOpen ? all : null;
            }
            catch (RequestFailedException exception) when (exception.Status is 404 or 409 or 412)
            {
                // Somebody else was here first: with what they left there may be more to tell, or it may be told.
                if (exception.ErrorCode == TableErrorCode.TableNotFound)
                {
                    throw;
                }
            }
        }
    }

    /// <summary>Subjects of which something was held back, by any instance.</summary>
    public async Task<IReadOnlyList<string>> FindHeldBackAsync()
    {
        var subjects = new List<string>();
        await foreach (var row in _alerts.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {AlertRow.Partition}")))
        {
            if (AlertRow.Read(row) is { HeldBack.IsEmpty: false } held)
            {
                subjects.Add(held.Subject);
            }
        }

        return subjects;
    }
}
