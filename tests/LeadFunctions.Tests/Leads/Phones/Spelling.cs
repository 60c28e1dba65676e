namespace LeadFunctions.Tests.Leads.Phones;

/// <summary>A text to parse.</summary>
internal sealed record Spelling(string Text, string? DefaultRegion)
{
    /// <summary>The same in characters that libphonenumber-js knows: it reads neither Devanagari digits nor direction marks.</summary>
    public string Plain { get; init; } = Text;

    public override string ToString() => $"\"{Text}\" in {DefaultRegion ?? "no region"}";
}
