using System.Collections.Concurrent;
using Azure;
using Azure.Data.Tables;
using LeadFunctions.Storage;
using Microsoft.Extensions.Options;

namespace LeadFunctions.Alerts;

/// <summary>Lets one alert through per subject and interval, over all instances: a table row keeps when the last one went.</summary>
public sealed class AlertGate(TableServiceClient tables, TimeProvider time, IOptions<AlertOptions> options)
{
    private const string Partition = "alert";
    private const string SentAt = "SentAt";

    private readonly ConcurrentDictionary<string, DateTimeOffset> _closedUntil = new(StringComparer.Ordinal);
    private readonly TableClient _alerts = tables.GetTableClient(TableNames.Alerts);

    /// <summary>Whether an alert may be sent now; the one who is told so sends it.</summary>
    public async Task<bool> TryPassAsync(string subject)
    {
        var now = time.GetUtcNow();
        if (_closedUntil.TryGetValue(subject, out var until) && now < until)
        {
            return false;
        }

        var row = new TableEntity(Partition, subject) { [SentAt] = now };
        var last = await _alerts.GetEntityIfExistsAsync<TableEntity>(Partition, subject);
        var opens = last.HasValue ? last.Value!.GetDateTimeOffset(SentAt) + options.Value.Interval : now;
        if (opens > now)
        {
            _closedUntil[subject] = opens.Value;
            return false;
        }

        try
        {
            await (last.HasValue ? _alerts.UpdateEntityAsync(row, last.Value!.ETag, TableUpdateMode.Replace) : _alerts.AddEntityAsync(row));
            _closedUntil[subject] = now + options.Value.Interval;
            return true;
        }
        catch (RequestFailedException exception) when (exception.Status is 409 or 412)
        {
            return false;
        }
    }
}
