using LeadFunctions.Leads;
using LeadFunctions.Operations.Finding;
using LeadFunctions.Operations.Http;
using LeadFunctions.Operations.Poison;
using LeadFunctions.Operations.Timelines;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Operations.Erasure;

/// <summary>Erases a person's data on request. Doing it twice changes nothing.</summary>
public sealed partial class ErasureRequests(LeadLocator locator, LeadEraser eraser, PoisonStore poison, TimeProvider time, ILogger<ErasureRequests> logger)
{
    /// <summary>Answers a request to erase a lead.</summary>
    public async Task<IResult> EraseAsync(string id, CancellationToken cancellationToken)
    {
        var wasPoisoned = LeadId.TryParse(id, out _) && await poison.EraseAsync(id);
        if (await locator.FindAsync(id, cancellationToken) is { } found)
        {
            var left = await eraser.EraseAsync(found.Lead, cancellationToken) ?? found.Lead;
            Log.Erased(logger, left.Id);
            return Results.Json(
                new ErasedLead(left.Id, LeadRow.ReadErasedAt(left.Row), [.. left.Deliveries.Select(TimelineDelivery.Of)]), OpsJson.Default.ErasedLead);
        }

        if (!wasPoisoned)
        {
            return OpsProblems.UnknownLead();
        }

        Log.Erased(logger, id);
        return Results.Json(new ErasedLead(id, time.GetUtcNow(), []), OpsJson.Default.ErasedLead);
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "The personal data of lead {LeadId} was erased.")]
        public static partial void Erased(ILogger logger, string leadId);
    }
}
