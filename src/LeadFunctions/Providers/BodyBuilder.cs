using System.Text.Json.Nodes;

namespace LeadFunctions.Providers;

/// <summary>Builds a lead's JSON, leaving out what is empty and noting what does not fit.</summary>
public sealed class BodyBuilder
{
    private readonly JsonObject _body = [];
    private readonly List<string> _problems = [];

    /// <summary>Sets a text member, unless there is nothing to set.</summary>
    /// <param name="name">The provider's name for it.</param>
    /// <param name="value">The value.</param>
    /// <param name="maxLength">The provider's limit in characters, where it has one.</param>
    public BodyBuilder Text(string name, string? value, int maxLength = int.MaxValue)
    {
        if (value is not { Length: > 0 })
        {
            return this;
        }

        // Limits count characters as people do, not UTF-16 units.
        var length = value.EnumerateRunes().Count();
        if (length > maxLength)
        {
            _problems.Add($"{name} has {length} characters; the provider takes {maxLength}.");
        }

        _body[name] = value;
        return this;
    }

    /// <summary>Sets any member, unless there is nothing to set.</summary>
    public BodyBuilder Node(string name, JsonNode? value)
    {
        if (value is not (null or JsonObject { Count: 0 } or JsonArray { Count: 0 }))
        {
            _body[name] = value;
        }

        return this;
    }

    /// <summary>Notes a problem where a condition does not hold.</summary>
    public BodyBuilder Require(bool condition, string problem)
    {
        if (!condition)
        {
            _problems.Add(problem);
        }

        return this;
    }

    /// <summary>The lead, or its problems.</summary>
    public MappedLead Build() => MappedLead.Create(_body, _problems);
}
