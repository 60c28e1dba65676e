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
            // Some servers put a byte order mark before their JSON.
            using var document = JsonDocument.Parse(body.AsMemory().TrimStart('\uFEFF'));
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
            if (string.Equals(NameOf(member), name, StringComparison.OrdinalIgnoreCase))
            {
                return member.Value;
            }
        }

        return null;
    }

    /// <summary>A member's name; empty where it is no text: JSON can escape halves of a character.</summary>
    public static string NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return string.Empty;
        }
    }

    /// <summary>A boolean, also one written as text, as 0 or as 1.</summary>
    public static bool? AsBoolean(this JsonElement? element) => element?.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => element.AsText() switch
        {
            "0" => false,
            "1" => true,
            { } text when bool.TryParse(text, out var value) => value,
            _ => null,
        },
    };

    /// <summary>A text, or a number as text.</summary>
    public static string? AsText(this JsonElement? element) => element?.ValueKind switch
    {
        JsonValueKind.String => ReadText(element.Value),
        JsonValueKind.Number => element.Value.GetRawText(),
        _ => null,
    };

    private static string? ReadText(JsonElement element)
    {
        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half of a character, escaped: JSON allows it, and it is no text.
            return null;
        }
    }
}
