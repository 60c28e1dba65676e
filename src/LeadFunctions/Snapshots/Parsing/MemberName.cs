namespace LeadFunctions.Snapshots.Parsing;

/// <summary>A member that rows have.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Field">Its number, for a <c>field_N</c>.</param>
public sealed record MemberName(string Name, int? Field)
{
    /// <summary>Whether a row had something there: neither null nor an empty text.</summary>
    public bool HasValues { get; set; }
}
