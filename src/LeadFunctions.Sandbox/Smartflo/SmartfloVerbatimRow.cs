using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LeadFunctions.Sandbox;

/// <summary>A row that was put into the list as it is.</summary>
internal sealed record SmartfloVerbatimRow(string Id, string Phone, byte[] Utf8) : SmartfloRow(Id, Phone)
{
    public static SmartfloVerbatimRow From(JsonElement row, string fallbackId) => new(
        (row.Member("lead_id") ?? row.Member("id"))?.TextOrInteger() ?? fallbackId,
        SmartfloPhone.Canonical(row.Member("field_0")?.TextOrInteger() ?? string.Empty),
        System.Text.Encoding.UTF8.GetBytes(row.GetRawText()));

    public override void Write(Utf8JsonWriter writer, SmartfloList list) => writer.WriteRawValue(Utf8, skipInputValidation: true);

    public override SmartfloRow With(SmartfloLeadInput input, DateTimeOffset now)
    {
        if (JsonNode.Parse(Utf8) is not JsonObject row)
        {
            return this;
        }

        foreach (var (number, value) in input.Fields)
        {
            row[string.Create(CultureInfo.InvariantCulture, $"field_{number}")] = value;
        }

        Set(row, "field_0", input.Phone);
        Set(row, "priority", input.Priority);
        Set(row, "skill_id", input.SkillId);
        Set(row, "dial_status", input.DialStatus);
        return this with { Phone = input.Phone ?? Phone, Utf8 = JsonSerializer.SerializeToUtf8Bytes(row, Json.Default) };
    }

    private static void Set<T>(JsonObject row, string name, T? value)
    {
        if (value is not null)
        {
            row[name] = JsonValue.Create(value);
        }
    }
}
