using System.Globalization;
using System.Text.Json;
using LeadFunctions.Snapshots.Parsing;
using LeadFunctions.Snapshots.Storing;

namespace LeadFunctions.Snapshots.Reading;

/// <summary>A row as answers show it: typed where its meaning is documented, and everything else as received.</summary>
/// <param name="header">The list's column names, for rows without their own.</param>
/// <param name="reveal">Whether phone numbers and e-mail addresses are shown.</param>
public sealed class RowView(IReadOnlyList<string> header, bool reveal)
{
    private readonly LastHeader _header = new(header);

    /// <summary>Writes a row.</summary>
    public void Write(Utf8JsonWriter json, JsonElement row)
    {
        var names = _header.Of(row);
        json.WriteStartObject();
        json.WriteString("leadId"u8, RowEntity.Text(row, "lead_id") ?? RowEntity.Text(row, "id"));
        json.WriteString("phone"u8, Text(row, FieldNames.Phone, names));
        WriteStatus(json, "dialStatus", RowEntity.Text(row, "dial_status"), StatusNames.OfDialStatus);
        WriteStatus(json, "dialerDialStatus", RowEntity.Text(row, "dialer_dial_status"), StatusNames.OfDialerDialStatus);
        WriteNumber(json, "callCount", RowEntity.Text(row, "call_count"));
        WriteTime(json, "availableAt", row, "available_at");
        WriteTime(json, "createdAt", row, "created_at");
        WriteTime(json, "updatedAt", row, "updated_at");
        json.WriteStartObject("fields"u8);
        foreach (var member in row.EnumerateObject().Where(static member => FieldNames.Number(member.Name) is not null))
        {
            json.WriteStartObject(member.Name);
            json.WriteString("name"u8, FieldNames.Resolve(member.Name, names));
            json.WritePropertyName("value"u8);
            WriteValue(json, member, names);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartObject("other"u8);
        foreach (var member in row.EnumerateObject().Where(static member => FieldNames.Number(member.Name) is null))
        {
            json.WritePropertyName(member.Name);
            WriteValue(json, member, names);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>A member's value as text, for a cell: times in ISO 8601, objects as JSON; empty where there is none.</summary>
    public string Text(JsonElement row, string member)
    {
        return row.TryGetProperty(member, out var value) && member.EndsWith("_at", StringComparison.Ordinal) && SmartfloTime.Read(value) is { } time
            ? time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture)
            : Text(row, member, _header.Of(row)) ?? string.Empty;
    }

    private string? Text(JsonElement row, string member, IReadOnlyList<string> names)
    {
        if (!row.TryGetProperty(member, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        return Hides(member, value, names) ? Contact.Mask(text) : text;
    }

    private void WriteValue(Utf8JsonWriter json, JsonProperty member, IReadOnlyList<string> names)
    {
        if (Hides(member.Name, member.Value, names))
        {
            json.WriteStringValue(Contact.Mask(member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString()! : member.Value.GetRawText()));
        }
        else
        {
            member.Value.WriteTo(json);
        }
    }

    private bool Hides(string member, JsonElement value, IReadOnlyList<string> names) =>
        !reveal
        && (value.ValueKind == JsonValueKind.Number || (value.ValueKind == JsonValueKind.String && !value.ValueEquals(MaskedValues.Mask) && !value.ValueEquals(string.Empty)))
        && Contact.Is(member, names, value);

    private static void WriteStatus(Utf8JsonWriter json, string name, string? code, Func<string?, string?> find)
    {
        json.WriteStartObject(name);
        WriteNumber(json, "code", code);
        json.WriteString("name"u8, find(code));
        json.WriteEndObject();
    }

    // What is not a number where one is documented is shown as it is.
    private static void WriteNumber(Utf8JsonWriter json, string name, string? text)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteString(name, text);
        }
    }

    private static void WriteTime(Utf8JsonWriter json, string name, JsonElement row, string member)
    {
        if (row.TryGetProperty(member, out var value) && SmartfloTime.Read(value) is { } time)
        {
            json.WriteString(name, time);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
