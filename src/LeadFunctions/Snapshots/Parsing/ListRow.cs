namespace LeadFunctions.Snapshots.Parsing;

/// <summary>One row of a pulled list, ready to be compared and stored.</summary>
public sealed class ListRow
{
    /// <summary>The lead's id: <c>lead_id</c>, or <c>id</c> where there is none.</summary>
    public string? LeadId { get; init; }

    /// <summary>The phone number as listed.</summary>
    public string? Phone { get; init; }

    /// <summary>The code of <c>dial_status</c>.</summary>
    public string? DialStatus { get; init; }

    /// <summary>The code of <c>dialer_dial_status</c>.</summary>
    public string? DialerDialStatus { get; init; }

    /// <summary>The row's JSON as received, its sensitive fields masked. Valid until the next row is read.</summary>
    public ReadOnlyMemory<byte> Json { get; init; }

    /// <summary>What tells one masked value from another: see <see cref="MaskedValues"/>. <see langword="null"/> where nothing is masked.</summary>
    public string? Masked { get; init; }

    /// <summary>64 bits of the hash of <see cref="Json"/> and <see cref="Masked"/>.</summary>
    public long Content { get; init; }
}
