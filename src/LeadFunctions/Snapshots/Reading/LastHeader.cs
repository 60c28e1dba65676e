using System.Text.Json;
using LeadFunctions.Snapshots.Parsing;

namespace LeadFunctions.Snapshots.Reading;

/// <summary>Column names of rows, read anew only where a row's header differs from the one before.</summary>
/// <param name="fallback">The names for rows without a header.</param>
public sealed class LastHeader(IReadOnlyList<string> fallback)
{
    private string? _text;
    private IReadOnlyList<string> _names = [];

    /// <summary>The column names of a row.</summary>
    public IReadOnlyList<string> Of(JsonElement row)
    {
        if (!row.TryGetProperty("header", out var header))
        {
            return fallback;
        }

        if (_text is null || !(header.ValueKind == JsonValueKind.String ? header.ValueEquals(_text) : string.Equals(header.GetRawText(), _text, StringComparison.Ordinal)))
        {
            _text = header.ValueKind == JsonValueKind.String ? header.GetString()! : header.GetRawText();
            _names = JsonText.ReadNames(header) is { Count: > 0 } names ? names : fallback;
        }

        return _names;
    }
}
