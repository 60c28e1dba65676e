namespace LeadFunctions.Leads;

/// <summary>One person's enquiry, in canonical form. At least one of <see cref="Phone"/> and <see cref="Email"/> is set.</summary>
public sealed record Lead
{
    /// <summary>The lead's id: see <see cref="LeadId"/>.</summary>
    public required string Id { get; init; }

    /// <summary>The source it came from, in lower case.</summary>
    public required string Source { get; init; }

    /// <summary>When the request arrived, UTC.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>First name, or the only name a person gave.</summary>
    public string? FirstName { get; init; }

    /// <summary>Last name.</summary>
    public string? LastName { get; init; }

    /// <summary>E-mail address as typed, without surrounding white space.</summary>
    public string? Email { get; init; }

    /// <summary>Phone number in E.164 form.</summary>
    public string? Phone { get; init; }

    /// <summary>Company name.</summary>
    public string? Company { get; init; }

    /// <summary>Street address, or the whole address on one line.</summary>
    public string? Address { get; init; }

    /// <summary>City.</summary>
    public string? City { get; init; }

    /// <summary>State, province or region.</summary>
    public string? State { get; init; }

    /// <summary>Postal code.</summary>
    public string? PostalCode { get; init; }

    /// <summary>Country as typed.</summary>
    public string? Country { get; init; }

    /// <summary>What the person wrote.</summary>
    public string? Message { get; init; }

    /// <summary>How the person wants to be contacted.</summary>
    public string? PreferredContact { get; init; }

    /// <summary>Address of the page that produced the lead.</summary>
    public string? PageUrl { get; init; }

    /// <summary>Address of the page that led there.</summary>
    public string? Referrer { get; init; }

    /// <summary>Everything else that was sent, by name (<c>utm_source</c>, <c>gclid</c>, custom questions), in the order sent.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>W3C <c>traceparent</c> of the request, so that one trace runs to the provider's call.</summary>
    public string? TraceParent { get; init; }
}
