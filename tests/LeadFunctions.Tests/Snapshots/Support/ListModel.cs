using System.Text.Json.Nodes;

namespace LeadFunctions.Tests.Snapshots.Support;

/// <summary>A list that changes as lists do: the same seed, the same history.</summary>
public sealed class ListModel(int seed)
{
    private static readonly string[] Texts = ["", "Ramneek", "आरव शर्मा", "O'Brien", "=1+1", "Zoë \"Zed\"", "李雷", "two\nlines", "a,b", "🌸", "null", "\\u0041", "tab\t"];
    private static readonly string[] Statuses = ["1", "2", "4", "9", "42", "-3"];

    private readonly Random _random = new(seed);
    private int _last;

    public List<JsonObject> Rows { get; private set; } = [];

    public int Added { get; private set; }

    public int Changed { get; private set; }

    public int Removed { get; private set; }

    public void Add(int count)
    {
        for (var i = 0; i < count; i++)
        {
            Rows.Insert(_random.Next(Rows.Count + 1), Create());
            Added++;
        }
    }

    /// <summary>Adds, changes, removes and reorders some rows.</summary>
    public void Mutate()
    {
        (Added, Changed, Removed) = (0, 0, 0);
        Removed = Rows.RemoveAll(_ => _random.Next(10) == 0);
        foreach (var row in Rows.Where(_ => _random.Next(5) == 0))
        {
            Change(row);
            Changed++;
        }

        Add(_random.Next(1 + (Rows.Count / 10)));
        Rows = [.. Rows.OrderBy(_ => _random.Next(3))];
    }

    /// <summary>Text that is the same for lists with the same rows, whatever the order of rows and members.</summary>
    public static string Canonical(IEnumerable<JsonObject> rows) => string.Join('\n', rows.Select(Canonical).Order(StringComparer.Ordinal));

    public static string Canonical(JsonObject row) =>
        new JsonObject(row.OrderBy(static member => member.Key, StringComparer.Ordinal).Select(static member => KeyValuePair.Create(member.Key, member.Value?.DeepClone()))).ToJsonString();

    private JsonObject Create()
    {
        var number = _last++;
        JsonNode id = _random.Next(20) == 0 ? 1_000_000 + number : $"{seed:x8}16a4a70b{number:x8}";
        var row = new JsonObject { ["id"] = $"{seed:x8}16a4a70b{number:x8}", ["lead_id"] = id, ["list_id"] = _random.Next(2) == 0 ? 441940 : "441940" };
        row["field_0"] = Phone(_random.Next(6), _random.Next(8) == 0 ? number / 2 : number);
        for (var i = 1; i < 35 + (_random.Next(10) == 0 ? 20 : 0); i++)
        {
            row[$"field_{i}"] = _random.Next(3) == 0 ? Value() : string.Empty;
        }

        row["skill_id"] = null;
        row["dial_status"] = Number(Statuses[_random.Next(Statuses.Length)]);
        row["dialer_dial_status"] = Number((-_random.Next(12)).ToString());
        row["available_at"] = Time();
        row["created_at"] = Time();
        row["updated_at"] = Time();
        row["call_count"] = Number(_random.Next(5).ToString());
        row["list_name"] = "Diwali leads";
        row["header"] = """["Phone Number","Name","Email Id","Address","Company Name","Alternate Phone Number"]""";
        row["sensitive_field_map"] = "[5,6,7]";
        row["dialer_skill"] = _random.Next(4) == 0 ? new JsonObject { ["id"] = 12, ["name"] = "Hindi" } : null;
        if (_random.Next(10) == 0)
        {
            row["unknown"] = new JsonObject { ["tags"] = new JsonArray("a", 2, null, true) };
        }

        return row;
    }

    private void Change(JsonObject row)
    {
        var before = row["call_count"]!.ToString();
        row["call_count"] = Number((int.Parse(before) + 1).ToString());
        row["updated_at"] = Time();
        if (_random.Next(2) == 0)
        {
            row["field_6"] = $"{row["field_6"]}!";
            row["dial_status"] = Number(Statuses[_random.Next(Statuses.Length)]);
        }
    }

    private JsonNode? Value() => _random.Next(12) switch
    {
        0 => null,
        1 => _random.Next(1000),
        2 => 0.5m + _random.Next(100),
        3 => true,
        4 => new JsonArray(1, "b"),
        _ => Texts[_random.Next(Texts.Length)],
    };

    private JsonNode Number(string text) => _random.Next(8) == 0 ? text : int.Parse(text);

    private JsonNode? Time()
    {
        var time = DateTimeOffset.FromUnixTimeMilliseconds(1_616_099_994_000 + _random.Next());
        return _random.Next(6) switch
        {
            0 => time.ToUnixTimeMilliseconds(),
            1 => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"),
            2 => null,
            _ => new JsonObject { ["$date"] = new JsonObject { ["$numberLong"] = time.ToUnixTimeMilliseconds().ToString() } },
        };
    }

    private static string Phone(int spelling, int number) => spelling switch
    {
        0 => $"{6_000_000_000 + number}",
        1 => $"0{6_000_000_000 + number}",
        2 => $"91{6_000_000_000 + number}",
        3 => $"+91-{6_000_000_000 + number}",
        _ => $"+91{6_000_000_000 + number}",
    };
}
