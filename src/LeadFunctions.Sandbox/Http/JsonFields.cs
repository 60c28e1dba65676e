using System.Globalization;
using System.Text.Json;

namespace LeadFunctions.Sandbox;

/// <summary>Reading members of a JSON object that may be absent, null or of another type.</summary>
internal static class JsonFields
{
    /// <summary>The member, or <see langword="null"/> where it is absent or null.</summary>
    public static JsonElement? Member(this JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null
            ? member
            : null;

    /// <summary>The member's text where it is a string, else <see langword="null"/>.</summary>
    public static string? Text(this JsonElement value, string name) =>
        value.Member(name) is { ValueKind: JsonValueKind.String } member ? member.GetString() : null;

    /// <summary>The digits of a JSON integer as they stand, or the text of a string; <see langword="null"/> for anything else.</summary>
    public static string? TextOrInteger(this JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number when value.TryGetInt64(out var number) => number.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };
}
