using System.Text.Json.Serialization;

namespace LeadFunctions.Leads;

/// <summary>One person's enquiry, in canonical form. At least one of <see cref="Phone"/> and <see cref="Email"/> is set, unless there are <see cref="Errors"/>.</summary>
public sealed record Lead
{
    /// <summary>The lead's id: see <see cref="LeadId"/>.</summary>
    public required string Id { get; init; }

    /// <summary>The id that it would have had if it had been sent as a person corrected it; <see langword="null"/> where that is <see cref="Id"/>.</summary>
    public string? CorrectedId { get; init; }

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

    /// <summary>Phone number in E.164 form; as typed where it is among the <see cref="Errors"/>.</summary>
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

    /// <summary>Names among <see cref="Fields"/> of what changes each time the same form is sent; <see langword="null"/> where there are none.</summary>
    public IReadOnlyCollection<string>? Passing { get; init; }

    /// <summary>W3C <c>traceparent</c> of the request, so that one trace runs to the provider's call.</summary>
    public string? TraceParent { get; init; }

    /// <summary>What the person agreed to. Kept apart from the lead: <see langword="null"/> once the lead is routed.</summary>
    public Consent? Consent { get; init; }

    /// <summary>Whether the sender only tries the connection: the lead is kept and delivered nowhere.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsTest { get; init; }

    /// <summary>The sender's id of a lead whose fields are yet to be fetched from the sender; <see langword="null"/> once they are here.</summary>
    public string? Reference { get; init; }

    /// <summary>What is wrong with it, field to messages: it waits for a person to correct it. <see langword="null"/> where nothing is.</summary>
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }

    /// <summary>The id by what the lead says now: what the duplicate index is asked by.</summary>
    public LeadId ReadCurrentId() => LeadId.Parse(CorrectedId ?? Id);
}
