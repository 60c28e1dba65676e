namespace LeadFunctions.Snapshots.Reconciliation;

/// <summary>What the list shows of a delivered lead. Holds nothing of the person.</summary>
/// <param name="State">Whether it is there.</param>
/// <param name="List">The list's id.</param>
/// <param name="Runs">In how many runs it was not found.</param>
/// <param name="SeenAt">When it was found first, UTC.</param>
/// <param name="LeadId">Smartflo's id of it.</param>
/// <param name="DialStatus">Code of <c>dial_status</c>.</param>
/// <param name="DialStatusName">Its documented name.</param>
/// <param name="DialerDialStatus">Code of <c>dialer_dial_status</c>.</param>
/// <param name="DialerDialStatusName">Its documented name.</param>
/// <param name="CallCount">How often it was called.</param>
/// <param name="UpdatedAt">When the list's row last changed, by Smartflo, UTC.</param>
public sealed record ListSighting(
    SightingState State,
    string List,
    int Runs = 0,
    DateTimeOffset? SeenAt = null,
    string? LeadId = null,
    string? DialStatus = null,
    string? DialStatusName = null,
    string? DialerDialStatus = null,
    string? DialerDialStatusName = null,
    int? CallCount = null,
    DateTimeOffset? UpdatedAt = null);
