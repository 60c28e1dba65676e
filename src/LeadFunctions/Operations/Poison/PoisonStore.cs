using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using LeadFunctions.Delivery.Messages;
using LeadFunctions.Delivery.Routing;
using LeadFunctions.Leads;
using LeadFunctions.Storage;

namespace LeadFunctions.Operations.Poison;

/// <summary>Messages that could not be processed, until somebody puts them back.</summary>
public sealed class PoisonStore(TableServiceClient tables, MessageSender sender, ClaimStore claims, TimeProvider time)
{
    private static readonly string OfLeads = TableClient.CreateQueryFilter($"PartitionKey eq {QueueNames.Leads}");

    private readonly TableClient _poison = tables.GetTableClient(TableNames.Poison);

    /// <summary>Records a message; when this returns, it is durable.</summary>
    public Task RecordAsync(string queue, BinaryData body, string why) =>
        _poison.UpsertEntityAsync(PoisonRow.Create(queue, body, why, time.GetUtcNow()), TableUpdateMode.Replace);

    /// <summary>Lists messages.</summary>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<PoisonedMessage>> ListAsync(int limit, CancellationToken cancellationToken) =>
        await _poison.QueryAsync<TableEntity>(maxPerPage: limit, cancellationToken: cancellationToken)
            .Take(limit)
            .Select(PoisonRow.Describe)
            .ToListAsync(cancellationToken);

    /// <summary>Reads what day the leads of each message are of that could not be stored: UTC, by the time they were accepted; <see langword="null"/> where it cannot be read.</summary>
    public async Task<IReadOnlyList<DateOnly?>> ReadLeadDaysAsync(CancellationToken cancellationToken) =>
        await _poison.QueryAsync<TableEntity>(OfLeads, maxPerPage: OpsLimits.MaxPoisonShown, cancellationToken: cancellationToken)
            .Select(static row => TryReadDay(row))
            .ToListAsync(cancellationToken);

    /// <summary>Puts a message back on its queue, as if it had never failed.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="dryRun">Only looks whether it is there.</param>
    /// <returns>Whether there is such a message.</returns>
    public async Task<bool> PutBackAsync(string id, bool dryRun)
    {
        if (!PoisonRow.TryReadId(id, out var queue, out var key) || !QueueNames.All.Contains(queue, StringComparer.Ordinal))
        {
            return false;
        }

        var row = await _poison.GetEntityIfExistsAsync<TableEntity>(queue, key);
        if (row.HasValue && !dryRun)
        {
            var body = PoisonRow.ReadBody(row.Value!);
            await sender.SendAsync(queue, MessageRound.Read(body) is null ? body : MessageRound.Write(body, round: 0));

            // Died before this, the message is put back twice, which changes nothing where it is worked off.
            await _poison.DeleteEntityAsync(queue, key, ETag.All);
        }

        return row.HasValue;
    }

    /// <summary>Deletes the message of a lead that could not be stored: each is recorded alone.</summary>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> EraseAsync(string leadId)
    {
        var found = false;
        await foreach (var row in _poison.QueryAsync<TableEntity>(OfLeads))
        {
            if (TryRead(row) is { } message && (await ReadLeadsAsync(message)).Any(lead => string.Equals(lead.Id, leadId, StringComparison.Ordinal)))
            {
                found = true;
                await (message.Claim is null ? Task.CompletedTask : claims.DeleteAsync(message.Claim));
                await _poison.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All);
            }
        }

        return found;
    }

    /// <summary>Deletes messages that were recorded before a time.</summary>
    public async Task<int> PurgeAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var count = 0;
        var filter = TableClient.CreateQueryFilter($"RecordedAt lt {before}");
        var old = _poison.QueryAsync<TableEntity>(
            filter, select: [nameof(TableEntity.PartitionKey), nameof(TableEntity.RowKey)], cancellationToken: cancellationToken);
        await foreach (var row in old)
        {
            await _poison.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellationToken);
            count++;
        }

        return count;
    }

    private async Task<IReadOnlyList<Lead>> ReadLeadsAsync(LeadsMessage message) => message.Claim is null ? message.Leads! : await claims.ReadAsync(message.Claim);

    private static DateOnly? TryReadDay(TableEntity row) =>
        TryRead(row) is { Batch: { Length: BatchId.Length } batch }
        && batch.AsSpan().ContainsOnlyBase32()
        && string.CompareOrdinal(batch, BatchId.Prefix(DateTimeOffset.MinValue)) < 0
            ? DateOnly.FromDateTime(BatchId.Time(batch).UtcDateTime) : null;

    private static LeadsMessage? TryRead(TableEntity row)
    {
        try
        {
            return LeadsMessage.Read(PoisonRow.ReadBody(row));
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
