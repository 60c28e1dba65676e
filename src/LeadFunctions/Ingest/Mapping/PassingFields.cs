using System.Collections.Frozen;

namespace LeadFunctions.Ingest.Mapping;

/// <summary>What senders add that changes each time the same form is sent. It is kept, but two leads that differ in nothing else are the same.</summary>
public static class PassingFields
{
    private static readonly FrozenSet<string> Names = new[]
    {
        "submitted_at", "submission_date", "submission_time", "submitted_on", "timestamp", "date_created", "date_updated", "created_at", "created_time",
        "lead_submit_time", "date_submitted", "time_submitted", "user_agent", "event_id", "request_id", "entry_id", "entry_date", "submission_id", "consent_time",
        "consent_timestamp", "wpnonce", "csrf_token", "authenticity_token",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a field is one of these.</summary>
    /// <param name="normalized">Its name, normalized.</param>
    public static bool Contains(string normalized) => Names.Contains(normalized);
}
