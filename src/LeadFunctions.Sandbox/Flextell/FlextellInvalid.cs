using System.Text.Json.Nodes;

namespace LeadFunctions.Sandbox;

/// <summary>What a validation found wrong: messages by field, in the order of the rules.</summary>
internal sealed class FlextellInvalid
{
    private readonly List<KeyValuePair<string, string>> _errors = [];

    public int Count => _errors.Count;

    public string First => _errors[0].Value;

    public bool Has(string field) => _errors.Exists(e => string.Equals(e.Key, field, StringComparison.Ordinal));

    public void Add(string field, string message) => _errors.Add(new(field, message));

    public JsonObject ToJson() => new(_errors.GroupBy(static e => e.Key, StringComparer.Ordinal)
        .Select(static g => KeyValuePair.Create(g.Key, (JsonNode?)new JsonArray([.. g.Select(static e => (JsonNode)e.Value)]))));
}
