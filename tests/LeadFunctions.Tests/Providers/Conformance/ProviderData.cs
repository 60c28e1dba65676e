using System.Text.Json.Nodes;

namespace LeadFunctions.Tests.Providers.Conformance;

/// <summary>What the conformance suite has to know of a provider.</summary>
public sealed record ProviderData
{
    /// <summary>The provider's name, which is its destination's in the tests too.</summary>
    public required string Name { get; init; }

    /// <summary>Settings of the destination beyond those of every test, by their names below <c>Destinations:{name}</c>.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>The body that <see cref="SampleLeads.Full"/> arrives as.</summary>
    public required JsonObject Full { get; init; }

    /// <summary>The body that <see cref="SampleLeads.PhoneOnly"/> arrives as; none where it is refused.</summary>
    public JsonObject? PhoneOnly { get; init; }

    /// <summary>The body that <see cref="SampleLeads.EmailOnly"/> arrives as; none where it is refused.</summary>
    public JsonObject? EmailOnly { get; init; }

    /// <summary>What the reason names where a minimal lead is refused.</summary>
    public string MissingField { get; init; } = string.Empty;

    /// <summary>Where the last name is in the body.</summary>
    public required string NameMember { get; init; }

    /// <summary>What stands there for a first and a last name.</summary>
    public required Func<string, string, string> JoinName { get; init; }

    /// <summary>Where the message is in the body.</summary>
    public required string MessageMember { get; init; }

    /// <summary>Where the page's address is in the body.</summary>
    public required string UrlMember { get; init; }

    /// <summary>A setting with a template, and where its value is in the body.</summary>
    public required (string Setting, string Member) Template { get; init; }

    /// <summary>The documented limits.</summary>
    public IReadOnlyList<ProviderLimit> Limits { get; init; } = [];

    /// <summary>What can be done about a lost answer.</summary>
    public required LostAnswer LostAnswer { get; init; }

    /// <summary>Whether the status of a success says it all, whatever the body.</summary>
    public bool StatusTells { get; init; }

    /// <summary>An answer that refuses the lead for good and repeats what was sent.</summary>
    public required (int Status, JsonNode Body, string Words) Refusal { get; init; }
}
