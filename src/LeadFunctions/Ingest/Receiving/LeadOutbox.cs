using System.Text.Json;
using Azure.Data.Tables;
using LeadFunctions.Delivery.Messages;
using LeadFunctions.Leads;
using LeadFunctions.Storage;

namespace LeadFunctions.Ingest.Receiving;

/// <summary>
/// Puts accepted leads on <c>leads</c>. Leads that arrive while a put is in flight share the next message; one too large for a
/// message goes to a row, and the message points there (claim check).
/// </summary>
public sealed class LeadOutbox
{
    private const int MaxLeadsPerMessage = 500;
    private const int MessageOverhead = 100;

    private readonly MessageSender _sender;
    private readonly TableClient _claims;
    private readonly TimeProvider _time;
    private readonly Random _random;
    private readonly GroupCommit<ReadOnlyMemory<byte>, bool> _messages;

    /// <summary>Creates the outbox; there is one in a process.</summary>
    public LeadOutbox(MessageSender sender, TableServiceClient tables, TimeProvider time, Random random)
    {
        _sender = sender;
        _claims = tables.GetTableClient(TableNames.Claims);
        _time = time;
        _random = random;
        _messages = new(MaxLeadsPerMessage, MessageSender.MaxBytes - MessageOverhead, static json => json.Length + 1, PutAsync);
    }

    /// <summary>Puts one lead; when this returns, the lead is durable.</summary>
    /// <exception cref="LeadTooLargeException">The lead is larger than storage can keep in one row.</exception>
    /// <exception cref="Azure.RequestFailedException">Storage could not be reached, or refused.</exception>
    public async Task PutAsync(Lead lead)
    {
        ArgumentNullException.ThrowIfNull(lead);
        var json = JsonSerializer.SerializeToUtf8Bytes(lead, LeadJson.Storage.Lead);
        if (json.Length > Chunks.MaxBytes)
        {
            throw new LeadTooLargeException();
        }

        if (json.Length > MessageSender.MaxBytes - MessageOverhead)
        {
            await PutClaimAsync(lead, json);
        }
        else if (lead.Reference is not null)
        {
            // Its sender has to be asked for it first: no other lead should wait for that.
            await PutAsync([json]);
        }
        else
        {
            await _messages.AddAsync(json);
        }
    }

    private async Task<IReadOnlyList<bool>> PutAsync(IReadOnlyList<ReadOnlyMemory<byte>> leads)
    {
        await _sender.SendAsync(QueueNames.Leads, LeadsMessage.Write(BatchId.Create(_time.GetUtcNow(), _random), leads));
        return [.. Enumerable.Repeat(element: true, leads.Count)];
    }

    private async Task PutClaimAsync(Lead lead, ReadOnlyMemory<byte> json)
    {
        var batch = BatchId.Create(_time.GetUtcNow(), _random);
        var row = new TableEntity(lead.Source, batch);
        Chunks.Write(row, json);
        await _claims.AddEntityAsync(row);
        await _sender.SendAsync(QueueNames.Leads, LeadsMessage.Write(batch, new LeadClaim(row.PartitionKey, row.RowKey)));
    }
}
