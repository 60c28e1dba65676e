using System.Text.Json;

namespace LeadFunctions.Sandbox;

/// <summary>A lead that came through the API.</summary>
internal sealed record SmartfloLead(string Id, string Phone, DateTimeOffset CreatedAt) : SmartfloRow(Id, Phone)
{
    private string[] Fields { get; init; } = [];

    private int Priority { get; init; } = 1;

    private string? SkillId { get; init; }

    private int DialStatus { get; init; } = 1;

    private DateTimeOffset UpdatedAt { get; init; } = CreatedAt;

    public static SmartfloLead Create(string id, SmartfloLeadInput input, DateTimeOffset now) =>
        (SmartfloLead)new SmartfloLead(id, input.Phone!, now).With(input, now);

    public override SmartfloRow With(SmartfloLeadInput input, DateTimeOffset now) => this with
    {
        Phone = input.Phone ?? Phone,
        Fields = Overlay(input.Fields),
        Priority = input.Priority ?? Priority,
        SkillId = input.SkillId ?? SkillId,
        DialStatus = input.DialStatus ?? DialStatus,
        UpdatedAt = now,
    };

    public override void Write(Utf8JsonWriter writer, SmartfloList list) =>
        SmartfloRowWriter.Write(writer, list, Id, Phone, Field, SkillId, Priority, DialStatus, CreatedAt, UpdatedAt);

    private string Field(int number) => number < Fields.Length ? Fields[number] ?? string.Empty : string.Empty;

    private string[] Overlay(IReadOnlyList<KeyValuePair<int, string>> changes)
    {
        var length = Math.Max(Fields.Length, changes.Count == 0 ? 0 : changes.Max(static c => c.Key) + 1);
        var fields = new string[length];
        Fields.CopyTo(fields, 0);
        foreach (var (number, value) in changes)
        {
            fields[number] = value;
        }

        return fields;
    }
}
