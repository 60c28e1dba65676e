using System.Text.Json;

namespace LeadFunctions.Providers.Http;

/// <summary>Reads answers whose shape varies: what is not there, or of another type, is <see langword="null"/>.</summary>
public static class ReplyJson
{
    /// <summary>The JSON of an answer; <see langword="null"/> where it is none.</summary>
    public static JsonElement? Parse(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A member of an object, whatever the case of its name.</summary>
    public static JsonElement? Member(this JsonElement? element, string name)
    {
        if (element is not { ValueKind: JsonValueKind.Object } found)
        {
            return null;
        }

        foreach (var member in found.EnumerateObject())
        {
            if (string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return member.Value;
            }
        }

        return null;
    }

    /// <summary>A boolean, also one written as text.</summary>
    public static bool? AsBoolean(this JsonElement? element) => element?.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String when bool.TryParse(element.Value.GetString(), out var value) => value,
        _ => null,
    };

    /// <summary>A text, or a number as text.</summary>
    public static string? AsText(this JsonElement? element) => element?.ValueKind switch
    {
        JsonValueKind.String => element.Value.GetString(),
        JsonValueKind.Number => element.Value.GetRawText(),
        _ => null,
    };
}
