namespace LeadFunctions.Ingest.Bodies;

/// <summary>A body that was read.</summary>
/// <param name="Root">What was in it.</param>
public sealed record ParsedBody(BodyNode Root)
{
    /// <summary>The pairs of a form under the names as sent; empty for other formats.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Pairs { get; init; } = [];

    /// <summary>Names of what was passed over: files.</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];
}
