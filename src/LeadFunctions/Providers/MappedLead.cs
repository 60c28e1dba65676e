using System.Text.Json.Nodes;
using LeadFunctions.Leads;

namespace LeadFunctions.Providers;

/// <summary>A lead as an API wants it, or why it cannot be.</summary>
public sealed record MappedLead
{
    private MappedLead(JsonObject? body, IReadOnlyList<string> problems)
    {
        Body = body;
        Problems = problems;
    }

    /// <summary>The JSON of the lead; <see langword="null"/> where there are problems.</summary>
    public JsonObject? Body { get; }

    /// <summary>The lead itself, whose data must not stand in the words of an answer; <see langword="null"/> before it is to be sent.</summary>
    public Lead? Lead { get; init; }

    /// <summary>Why it cannot be mapped. Names fields and limits, never a person's data.</summary>
    public IReadOnlyList<string> Problems { get; }

    /// <summary>A lead that can be sent, unless there are problems.</summary>
    public static MappedLead Create(JsonObject body, IReadOnlyList<string> problems) => problems.Count == 0 ? new(body, []) : new(null, problems);
}
