using LeadFunctions.Ingest.Receiving;
using Microsoft.AspNetCore.Http;

namespace LeadFunctions.Ingest.Refused;

/// <summary>Why a request was refused, as it is kept. Repeats nothing of what was sent.</summary>
/// <param name="Status">The HTTP status it was answered with.</param>
/// <param name="Text">What was wrong.</param>
/// <param name="Errors">Field to messages, where its lead is not valid.</param>
public sealed record RefusedReason(int Status, string Text, IReadOnlyDictionary<string, string[]>? Errors = null)
{
    /// <summary>The reason in a refusal.</summary>
    public static RefusedReason Of(Refusal refusal) => new(refusal.Status, refusal.Status == StatusCodes.Status401Unauthorized ? refusal.Title : refusal.Detail);

    /// <summary>The reason why leads are not valid: the first one's errors.</summary>
    public static RefusedReason Of(LeadReading reading) =>
        new(StatusCodes.Status422UnprocessableEntity, "The lead is not valid.", reading.Leads.FirstOrDefault(static lead => !lead.IsValid)?.Errors);
}
