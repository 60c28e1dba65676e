namespace LeadFunctions.Ingest.Sources;

/// <summary>Settings of one condition: a field, and exactly one of the others. Texts are compared without regard to case and surrounding space.</summary>
public sealed class ConditionOptions
{
    /// <summary>The field: one of ours (<c>city</c>) or of the sender's (<c>utm_source</c>), as in templates.</summary>
    public string Field { get; set; } = string.Empty;

    /// <summary>The value it must have.</summary>
    public new string? Equals { get; set; }

    /// <summary>Values of which it must have one.</summary>
    public IList<string> In { get; } = [];

    /// <summary>A regular expression that must match somewhere in it. Without look-around and back-references, so that no value makes it slow.</summary>
    public string? Matches { get; set; }

    /// <summary>Whether it must have a value, or none.</summary>
    public bool? Present { get; set; }
}
