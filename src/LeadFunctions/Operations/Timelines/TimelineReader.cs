using LeadFunctions.Delivery.Routing;
using LeadFunctions.Leads;
using LeadFunctions.Operations.Finding;
using LeadFunctions.Operations.Http;
using LeadFunctions.Snapshots.Reconciliation;
using Microsoft.AspNetCore.Http;

namespace LeadFunctions.Operations.Timelines;

/// <summary>Tells what became of one lead.</summary>
public sealed class TimelineReader(LeadLocator locator, ConsentStore consents, ListSightings sightings, RevealLog reveals)
{
    /// <summary>The parameter that asks for personal data.</summary>
    public const string Reveal = "reveal";

    /// <summary>Answers a request for a lead's timeline.</summary>
    public async Task<IResult> ReadAsync(HttpRequest request, string id, CancellationToken cancellationToken)
    {
        var query = new QueryReader(request);
        var reveal = query.Flag(Reveal);
        query.Complete();
        return await ReadAsync(id, reveal, cancellationToken);
    }

    /// <summary>Answers with a lead's timeline.</summary>
    /// <param name="id">The lead's id.</param>
    /// <param name="reveal">Whether to show personal data.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IResult> ReadAsync(string id, bool reveal, CancellationToken cancellationToken) =>
        await locator.FindAsync(id, cancellationToken) is { } found
            ? Results.Json(await DescribeAsync(found, reveal, cancellationToken), OpsJson.Default.Timeline)
            : OpsProblems.UnknownLead();

    private Task<TimelineDelivery[]> ReadDeliveriesAsync(StoredLead lead, CancellationToken cancellationToken) => Task.WhenAll(lead.Deliveries.Select(async delivery =>
        TimelineDelivery.Of(delivery) with { List = await sightings.FindAsync(lead.Place, delivery.Destination, cancellationToken) }));

    private async Task<Timeline> DescribeAsync(FoundLead found, bool reveal, CancellationToken cancellationToken)
    {
        var stored = found.Lead;
        if (reveal)
        {
            reveals.Note(stored.Id);
        }

        return new Timeline(stored.Id, stored.Place.Source, stored.ReceivedAt, await ReadDeliveriesAsync(stored, cancellationToken), TimelineEvents.Of(stored))
        {
            Repeats = found.Repeats,
            Name = stored.Lead is { } named ? Mask.Name(named) : null,
            Phone = Mask.Phone(stored.Lead?.Phone),
            Email = Mask.Email(stored.Lead?.Email),
            IsTest = stored.Lead?.IsTest is true ? true : null,
            Errors = stored.Lead?.Errors,
            Consent = reveal ? await consents.FindAsync(stored.Id, stored.Place) : null,
            Lead = reveal ? stored.Lead : null,
            ErasedAt = LeadRow.ReadErasedAt(stored.Row),
        };
    }
}
