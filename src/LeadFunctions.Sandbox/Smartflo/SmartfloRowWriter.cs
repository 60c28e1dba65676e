using System.Globalization;
using System.Text.Json;

namespace LeadFunctions.Sandbox;

/// <summary>
/// Writes a row of <c>GET /v1/broadcast/leads/{id}</c> with the members, their order and their types of the documentation's sample:
/// https://docs.smartflo.tatatelebusiness.com/reference/fetch-list-of-leads-in-lead-list.
/// </summary>
internal static class SmartfloRowWriter
{
    /// <summary>The sample has field_0 to field_34, whatever the list's columns are.</summary>
    public const int FieldCount = 35;

    private const int AccountId = 4753;
    private static readonly JsonEncodedText[] FieldNames =
        [.. Enumerable.Range(0, FieldCount).Select(static i => JsonEncodedText.Encode(string.Create(CultureInfo.InvariantCulture, $"field_{i}")))];

    public static void Write(
        Utf8JsonWriter writer,
        SmartfloList list,
        string id,
        string phone,
        Func<int, string> field,
        string? skillId,
        int priority,
        int dialStatus,
        DateTimeOffset createdAt,
        DateTimeOffset updatedAt)
    {
        writer.WriteStartObject();
        writer.WriteString("id", id);
        writer.WriteString("lead_id", id);
        WriteIntegerOrText(writer, "list_id", list.Id);
        writer.WriteString(FieldNames[0], phone);
        for (var i = 1; i < FieldCount; i++)
        {
            writer.WriteString(FieldNames[i], field(i));
        }

        WriteIntegerOrText(writer, "skill_id", skillId);
        writer.WriteNull("time_group");
        writer.WriteNumber("added_by", AccountId);
        writer.WriteNumber("created_by", AccountId);
        writer.WriteNumber("dial_status", dialStatus);
        writer.WriteNumber("lead_picked", 0);
        WriteDate(writer, "available_at", updatedAt);
        writer.WriteNumber("dialer_dial_status", 0);
        WriteDate(writer, "created_at", createdAt);
        writer.WriteBoolean("undisposed_lead", value: false);
        writer.WriteNumber("call_count", 0);
        WriteDate(writer, "updated_at", updatedAt);
        writer.WriteNumber("retry_count", 0);
        writer.WriteString("alternate_phone_number", string.Empty);
        writer.WriteNumber("priority", priority);
        writer.WriteString("list_name", list.Name);
        writer.WriteString("header", list.Header);
        writer.WriteString("sensitive_field_map", "[]");
        writer.WriteNull("dialer_skill");
        writer.WriteEndObject();
    }

    /// <summary>A date in MongoDB's extended JSON.</summary>
    public static void WriteDate(Utf8JsonWriter writer, string name, DateTimeOffset time)
    {
        writer.WriteStartObject(name);
        writer.WriteStartObject("$date");
        writer.WriteString("$numberLong", time.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteIntegerOrText(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is null)
        {
            writer.WriteNull(name);
        }
        else if (long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            writer.WriteNumber(name, number);
        }
        else
        {
            writer.WriteString(name, value);
        }
    }
}
