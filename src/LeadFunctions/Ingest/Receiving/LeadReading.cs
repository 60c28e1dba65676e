using System.Diagnostics.CodeAnalysis;
using LeadFunctions.Ingest.Forms;

namespace LeadFunctions.Ingest.Receiving;

/// <summary>What was found in a request: its leads with their errors, or why it cannot be read at all.</summary>
public sealed record LeadReading
{
    /// <summary>Why the request cannot be read; <see langword="null"/> where it can.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>Whether the request could be read. Its leads may still be invalid.</summary>
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsRead => Refusal is null;

    /// <summary>The leads, in the order sent.</summary>
    public IReadOnlyList<ReadLead> Leads { get; init; } = [];

    /// <summary>Whether the body is a list, to be answered item by item.</summary>
    public bool IsBatch { get; init; }

    /// <summary>Names of what was passed over: files.</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];

    /// <summary>The pairs of a form under the names as sent; empty for other formats.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Pairs { get; init; } = [];

    /// <summary>What the page sent to show that a person filled in the form.</summary>
    public FormProof Proof { get; init; } = new();
}
