namespace LeadFunctions.Ingest.Bodies;

/// <summary>Names with brackets, as PHP writes nested forms.</summary>
public static class FieldPath
{
    /// <summary><c>fields[phone][value]</c> becomes <c>fields.phone.value</c>, and <c>tags[]</c> becomes <c>tags</c>.</summary>
    public static string Parse(string name) => name.Contains('[', StringComparison.Ordinal)
        ? string.Join('.', name.Split(['[', ']'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        : name;
}
