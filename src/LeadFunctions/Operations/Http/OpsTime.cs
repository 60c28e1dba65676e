using System.Globalization;

namespace LeadFunctions.Operations.Http;

/// <summary>Times as operators write them.</summary>
public static class OpsTime
{
    /// <summary>What to say of a text that is no time.</summary>
    public const string Error = "Write a time as 2026-01-31T18:30:00Z or 2026-01-31.";

    /// <summary>What to say of a time that the range's end comes before.</summary>
    public const string OrderError = "Write a time that is not after to.";

    /// <summary>Reads an ISO 8601 time; one without an offset is UTC.</summary>
    public static bool TryParse(string text, out DateTimeOffset time) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out time);
}
