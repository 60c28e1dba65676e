using System.Text.Json;

namespace LeadFunctions.Snapshots.Parsing;

/// <summary>Texts that hold JSON, as <c>header</c> and <c>sensitive_field_map</c> do.</summary>
public static class JsonText
{
    /// <summary>The names of <c>header</c>: a JSON array in a text, or an array. What is not there or cannot be read is empty.</summary>
    public static IReadOnlyList<string> ReadNames(JsonElement value) => ReadArray(value, static item => item.ValueKind == JsonValueKind.String ? item.GetString()! : item.GetRawText());

    /// <summary>The field numbers of <c>sensitive_field_map</c>: a JSON array in a text, or an array, of numbers or texts.</summary>
    public static IReadOnlyList<int> ReadNumbers(JsonElement value) =>
        [.. ReadArray(value, static item => item.ValueKind == JsonValueKind.String ? item.GetString()! : item.GetRawText()).Select(ReadNumber).OfType<int>()];

    // Also "field_5": a map may name what it means.
    private static int? ReadNumber(string text) =>
        int.TryParse(text.StartsWith(FieldNames.Prefix, StringComparison.Ordinal) ? text.AsSpan(FieldNames.Prefix.Length) : text, out var number) ? number : null;

    private static List<string> ReadArray(JsonElement value, Func<JsonElement, string> read)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            return [.. value.EnumerateArray().Select(read)];
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            return [];
        }

        try
        {
            using var inner = JsonDocument.Parse(value.GetString()!);
            return inner.RootElement.ValueKind == JsonValueKind.Array ? ReadArray(inner.RootElement, read) : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
