using System.ComponentModel.DataAnnotations;

namespace LeadFunctions.Leads;

/// <summary>Settings <c>Leads__…</c>.</summary>
public sealed class LeadOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Leads";

    /// <summary>
    /// How long the same content from the same source counts as the same lead. Default 24 hours. A lead that carries a key of its
    /// sender (<c>Idempotency-Key</c>) is the same lead whenever it comes.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "30.00:00:00")]
    public TimeSpan DuplicateWindow { get; set; } = TimeSpan.FromHours(24);

    /// <summary>
    /// A secret that ids are made with, so that nobody can find out from an id whose lead it is by trying phone numbers.
    /// Changing it makes repeats of earlier leads new leads.
    /// </summary>
    public string IdKey { get; set; } = string.Empty;
}
