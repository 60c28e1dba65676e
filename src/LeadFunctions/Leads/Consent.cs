namespace LeadFunctions.Leads;

/// <summary>What a person agreed to when the lead was sent. Kept as a record of its own, for longer than the lead.</summary>
public sealed record Consent
{
    /// <summary>The words agreed to.</summary>
    public string? Text { get; init; }

    /// <summary>When: as the sender said it, else when the request arrived.</summary>
    public required string Time { get; init; }

    /// <summary>Address of the page.</summary>
    public string? Page { get; init; }

    /// <summary>Network address the form was sent from.</summary>
    public string? Address { get; init; }

    /// <summary>Boxes that were ticked, by the names of their fields.</summary>
    public IReadOnlyDictionary<string, string> OptIns { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>TrustedForm certificate (https://activeprospect.com/trustedform/).</summary>
    public string? TrustedForm { get; init; }

    /// <summary>Jornaya LeadiD token.</summary>
    public string? Jornaya { get; init; }
}
