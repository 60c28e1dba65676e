using System.Globalization;
using System.Text.Json;

namespace LeadFunctions.Sandbox;

/// <summary>
/// One generated row. Most are like the documentation's sample; every few rows have one of the shapes that documentation, sample and
/// client code disagree on: dates as extended JSON, numbers or text, codes as text, ids as numbers, more fields, unknown members.
/// </summary>
internal sealed record SmartfloGeneratedRow(string Id, string Phone, int Index, ulong Random, bool Changed) : SmartfloRow(Id, Phone)
{
    private const int Shapes = 24;
    private const long FirstCreated = 1_616_099_994_000;
    private const string Header =
        """["Phone Number","Name","Email Id","Address","Company Name","Alternate Phone Number","DOB","Credit Score","Nature of Business"]""";

    private static readonly string[] Names =
    [
        "Ramneek", "आरव शर्मा", "O'Brien", "=HYPERLINK(\"http://example.com\")", "Zoë \"Zed\" Müller", "李雷",
        "+SUM(A1:A2)", "Priya 🌸", "-1+1", "@cmd", "tab\there", "two\nlines",
    ];

    private int Shape => Index % Shapes;

    private long Created => FirstCreated + ((long)Index * 1000);

    private long Updated => Created + (Changed ? 86_400_000 : 0);

    /// <summary>Makes a row. Every seventh has the number of its predecessor; numbers come in several spellings.</summary>
    public static SmartfloGeneratedRow Create(SmartfloGeneratedRows rows, int index, bool changed)
    {
        var random = SplitMix.At(rows.Seed, index, stream: 0);
        var number = 6_000_000_000 + (index % 7 == 6 ? index - 1 : index);
        var spelling = (index % 7 == 6 ? index / 7 : index) % 29;
        var phone = spelling switch
        {
            1 => number.ToString(CultureInfo.InvariantCulture),
            2 => string.Create(CultureInfo.InvariantCulture, $"91{number}"),
            3 => string.Create(CultureInfo.InvariantCulture, $"0{number}"),
            4 => string.Create(CultureInfo.InvariantCulture, $"+91 {number / 100_000} {number % 100_000:00000}"),
            5 => string.Create(CultureInfo.InvariantCulture, $"+91-{number}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"+91{number}"),
        };
        var id = string.Create(CultureInfo.InvariantCulture, $"{(uint)rows.Seed:x8}16a4a70b{(uint)index:x8}");
        return new SmartfloGeneratedRow(id, phone, index, random, changed);
    }

    public override SmartfloRow With(SmartfloLeadInput input, DateTimeOffset now) =>
        throw new NotSupportedException("Generated rows do not change.");

    public override void Write(Utf8JsonWriter writer, SmartfloList list)
    {
        writer.WriteStartObject();
        WriteIds(writer, list.Id);
        WriteFields(writer);
        WriteStates(writer);
        writer.WriteString("list_name", list.Name);
        writer.WriteString("header", Header);
        writer.WriteString("sensitive_field_map", Shape == 8 ? "[]" : "[5,6,7]");
        WriteSkill(writer);
        WriteUnknown(writer);
        writer.WriteEndObject();
    }

    private void WriteIds(Utf8JsonWriter writer, string listId)
    {
        writer.WriteString("id", Id);
        if (Shape == 5)
        {
            // The table of the page calls it an integer, its sample shows a text.
            writer.WriteNumber("lead_id", 1_000_000 + Index);
        }
        else
        {
            writer.WriteString("lead_id", Id);
        }

        if (Shape != 6 && long.TryParse(listId, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            writer.WriteNumber("list_id", number);
        }
        else
        {
            writer.WriteString("list_id", listId);
        }
    }

    private void WriteFields(Utf8JsonWriter writer)
    {
        writer.WriteString("field_0", Phone);
        writer.WriteString("field_1", Names[(int)(Random % (ulong)Names.Length)]);
        writer.WriteString("field_2", string.Create(CultureInfo.InvariantCulture, $"lead{Index}@example.com"));
        writer.WriteString("field_3", Changed ? "Mumbai" : "Delhi");
        writer.WriteString("field_4", "TATA");
        writer.WriteString("field_5", string.Empty);
        writer.WriteString("field_6", string.Create(CultureInfo.InvariantCulture, $"{Random % 900}"));
        WriteOddField(writer);
        for (var i = 8; i < SmartfloRowWriter.FieldCount; i++)
        {
            writer.WriteString(FieldName(i), string.Empty);
        }

        if (Shape == 3)
        {
            writer.WriteString(FieldName(SmartfloRowWriter.FieldCount), "a further field");
            writer.WriteString(FieldName(SmartfloRowWriter.FieldCount + 15), "field fifty");
        }
    }

    private void WriteOddField(Utf8JsonWriter writer)
    {
        switch (Shape)
        {
            case 1:
                writer.WriteNull("field_7");
                break;
            case 2:
                writer.WriteNumber("field_7", Index + 0.5m);
                break;
            case 4:
                writer.WriteBoolean("field_7", value: true);
                break;
            default:
                writer.WriteString("field_7", "Cloud");
                break;
        }
    }

    private void WriteStates(Utf8JsonWriter writer)
    {
        writer.WriteNull("time_group");
        writer.WriteNumber("added_by", 4753);
        writer.WriteNumber("created_by", 4753);
        WriteCode(writer, "dial_status", Shape == 7 ? 42 : 1 + (int)(Random % 9), asText: Shape == 9);
        writer.WriteNumber("lead_picked", Index % 2);
        WriteTime(writer, "available_at", Updated);
        WriteCode(writer, "dialer_dial_status", Shape == 10 ? -77 : -(int)(Random / 9 % 10), asText: Shape == 11);
        WriteTime(writer, "created_at", Created);
        writer.WriteBoolean("undisposed_lead", Shape == 12);
        WriteCode(writer, "call_count", Changed ? 1 : 0, asText: Shape == 13);
        WriteTime(writer, "updated_at", Updated);

        // The table of the page calls it a text, its sample shows a number.
        WriteCode(writer, "retry_count", 0, asText: Shape == 14);
        writer.WriteString("alternate_phone_number", Shape == 15 ? Phone : string.Empty);
        WriteCode(writer, "priority", 1 + (int)(Random % 30), asText: Shape == 16);
    }

    private void WriteTime(Utf8JsonWriter writer, string name, long milliseconds)
    {
        var time = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
        switch (Shape)
        {
            case 17:
                writer.WriteNumber(name, milliseconds);
                break;
            case 18:
                writer.WriteString(name, time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
                break;
            case 19:
                var local = time.ToOffset(new TimeSpan(5, 30, 0));
                writer.WriteString(name, local.ToString("yyyy-MM-dd'T'HH:mm:ss'+0530'", CultureInfo.InvariantCulture));
                break;
            case 20:
                writer.WriteNull(name);
                break;
            default:
                SmartfloRowWriter.WriteDate(writer, name, time);
                break;
        }
    }

    private void WriteSkill(Utf8JsonWriter writer)
    {
        if (Shape != 21)
        {
            writer.WriteNull("skill_id");
            writer.WriteNull("dialer_skill");
            return;
        }

        writer.WriteNumber("skill_id", 12);
        writer.WriteStartObject("dialer_skill");
        writer.WriteNumber("id", 12);
        writer.WriteString("name", "Hindi");
        writer.WriteEndObject();
    }

    private void WriteUnknown(Utf8JsonWriter writer)
    {
        if (Shape == 22)
        {
            writer.WriteString("campaign", "summer");
            writer.WriteStartObject("extra");
            writer.WriteStartArray("tags");
            writer.WriteStringValue("a");
            writer.WriteNumberValue(2);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
    }

    private static void WriteCode(Utf8JsonWriter writer, string name, int code, bool asText)
    {
        if (asText)
        {
            writer.WriteString(name, code.ToString(CultureInfo.InvariantCulture));
        }
        else
        {
            writer.WriteNumber(name, code);
        }
    }

    private static string FieldName(int number) => string.Create(CultureInfo.InvariantCulture, $"field_{number}");
}
