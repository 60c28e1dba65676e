using Azure.Data.Tables;
using LeadFunctions.Delivery;
using LeadFunctions.Delivery.Deliveries;
using LeadFunctions.Delivery.Routing;
using LeadFunctions.Leads;
using LeadFunctions.Storage;
using Microsoft.Extensions.Options;

namespace LeadFunctions.Operations.Replays;

/// <summary>
/// Asks the duplicate index again before a lead is sent again, by what the lead says now: the same enquiry may have been posted
/// again meanwhile, or another lead been corrected to it.
/// </summary>
public sealed class DuplicateGuard(DuplicateIndex index, DeliveryStore store, RowWriter rows, IOptions<LeadOptions> options, TimeProvider time)
{
    // Longer than it can take from a turn until the delivery is written; who died in between is overtaken after that.
    private static readonly TimeSpan LongestTurn = TimeSpan.FromMinutes(10);

    /// <summary>Asks for a lead and a destination: one query, and one read for each other lead of the same content until one was sent.</summary>
    /// <returns>The id of another lead of the same content that was sent there, or is on its way; <see langword="null"/> where there is none.</returns>
    public async Task<string?> AskAsync(Lead lead, LeadRef place, string destination)
    {
        var entries = await index.FindAsync(lead.ReadCurrentId());
        return await FindSentAsync(entries, Others(entries, place), lead, destination);
    }

    /// <summary>Asks, and where there is none sees to it that of several leads of the same content, replayed at the same time, only this one is sent.</summary>
    /// <returns>As <see cref="AskAsync"/>.</returns>
    public async Task<string?> TakeTurnAsync(Lead lead, LeadRef place, string destination)
    {
        while (true)
        {
            var entries = await index.FindAsync(lead.ReadCurrentId());
            var others = Others(entries, place);
            var sentId = await FindSentAsync(entries, others, lead, destination);
            if (sentId is not null || others.Count == 0)
            {
                return sentId;
            }

            // A conflict: another one has taken its turn meanwhile.
            var turn = new TableTransactionAction(TableTransactionActionType.UpdateMerge, LeadIndexRow.TakeTurn(entries[0], destination, place, time.GetUtcNow()), entries[0].ETag);
            if (await rows.WriteAsync(TableNames.Leads, new RowGroup(entries[0].PartitionKey, [turn], Bytes: 1000)) == WriteResult.Written)
            {
                return null;
            }
        }
    }

    private static List<TableEntity> Others(IReadOnlyList<TableEntity> entries, LeadRef place) =>
    [
        .. entries
            .Where(entry => LeadIndexRow.ReadPlace(entry) != place)
            .OrderByDescending(LeadIndexRow.ReadReceivedAt)
            .DistinctBy(LeadIndexRow.ReadPlace),
    ];

    private async Task<string?> FindSentAsync(IReadOnlyList<TableEntity> entries, List<TableEntity> others, Lead lead, string destination)
    {
        foreach (var other in others)
        {
            var place = LeadIndexRow.ReadPlace(other);
            var delivery = await store.FindAsync(place, destination);
            if (HasTurn(LeadIndexRow.ReadTurn(entries[0], destination, place), delivery) || (delivery is not null && WasSent(delivery, LeadIndexRow.ReadReceivedAt(other), lead)))
            {
                return delivery?.LeadId ?? LeadIndexRow.ReadId(other).ToString();
            }
        }

        return null;
    }

    // Between its turn and its delivery's row: the message that asks for it is there until both are done.
    private bool HasTurn(DateTimeOffset? turn, DeliveryRecord? delivery) =>
        turn is { } at && time.GetUtcNow() - at < LongestTurn && !(delivery?.UpdatedAt >= at);

    // One that was sent long before this lead came was another enquiry; one that came or was replayed since is this one. What was not
    // sent for another's sake counts for nothing: two could wait for each other.
    private bool WasSent(DeliveryRecord other, DateTimeOffset receivedAt, Lead lead) =>
        !other.State.IsFailure()
        && other.DuplicateOf is null
        && lead.ReceivedAt - (other.ReplayedAt ?? receivedAt) < options.Value.DuplicateWindow;
}
