using LeadFunctions.Ingest.Mapping;

namespace LeadFunctions.Ingest.Bodies;

/// <summary>One value that was sent.</summary>
/// <param name="Name">Its name as sent; nested members are joined by dots: <c>fields.phone.value</c>.</param>
/// <param name="Value">Its text.</param>
public readonly record struct SentField(string Name, string Value)
{
    /// <summary>Another name that the sender knows it by, such as a field's id beside its title.</summary>
    public string? Alias { get; init; }

    /// <summary>What it stands for, where the sender says so by a type rather than a name.</summary>
    public LeadField? Kind { get; init; }

    /// <summary>Whether it changes each time the same form is sent, so that it says nothing about whether two leads are the same.</summary>
    public bool IsPassing { get; init; }
}
