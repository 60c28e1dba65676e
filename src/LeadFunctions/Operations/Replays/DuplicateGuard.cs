using Azure.Data.Tables;
using LeadFunctions.Delivery;
using LeadFunctions.Delivery.Deliveries;
using LeadFunctions.Delivery.Routing;
using LeadFunctions.Leads;
using Microsoft.Extensions.Options;

namespace LeadFunctions.Operations.Replays;

/// <summary>
/// Asks the duplicate index again before a lead is sent again, by what the lead says now: the same enquiry may have been posted
/// again meanwhile, or another lead been corrected to it.
/// </summary>
public sealed class DuplicateGuard(DuplicateIndex index, DeliveryStore store, IOptions<LeadOptions> options)
{
    /// <summary>Asks for a lead and a destination: one query, and one read for each other lead of the same content until one was sent.</summary>
    public async Task<Twins> AskAsync(Lead lead, LeadRef place, string destination)
    {
        var entries = await index.FindAsync(lead.ReadCurrentId());
        var others = entries
            .Where(entry => LeadIndexRow.ReadPlace(entry) != place)
            .OrderByDescending(LeadIndexRow.ReadReceivedAt)
            .DistinctBy(LeadIndexRow.ReadPlace)
            .ToList();
        foreach (var other in others)
        {
            if (await store.FindAsync(LeadIndexRow.ReadPlace(other), destination) is { } delivery && Counts(delivery, LeadIndexRow.ReadReceivedAt(other), lead))
            {
                return new Twins(delivery.LeadId, Turn: null);
            }
        }

        return others.Count == 0 ? Twins.None : new Twins(SentId: null, new(TableTransactionActionType.UpdateMerge, LeadIndexRow.Touch(entries[0]), entries[0].ETag));
    }

    // One that was sent long before this lead came was another enquiry; one that came or was replayed since is this one. What was not
    // sent for another's sake counts for nothing: two could wait for each other.
    private bool Counts(DeliveryRecord other, DateTimeOffset receivedAt, Lead lead) =>
        !other.State.IsFailure()
        && other.DuplicateOf is null
        && lead.ReceivedAt - (other.ReplayedAt ?? receivedAt) < options.Value.DuplicateWindow;
}
