using LeadFunctions.Ingest.Bodies;

namespace LeadFunctions.Ingest.Sources;

/// <summary>One lead in a request, as its preset found it.</summary>
/// <param name="Fields">What was sent of the person.</param>
public sealed record SentLead(IReadOnlyList<SentField> Fields)
{
    /// <summary>The sender's own id of it, the same whenever it sends the lead; <see langword="null"/> where it gives none.</summary>
    public string? SenderKey { get; init; }

    /// <summary>Whether the sender only tries the connection.</summary>
    public bool IsTest { get; init; }

    /// <summary>The id to fetch its fields by, where the request holds none of them.</summary>
    public string? Reference { get; init; }
}
