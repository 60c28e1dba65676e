using LeadFunctions.Snapshots.Parsing;

namespace LeadFunctions.Snapshots.Reading;

/// <summary>The columns of a list's CSV: ids and states, the list's own columns by their names, and whatever else its rows have.</summary>
public static class CsvColumns
{
    /// <summary>The member that a column with the name of a <c>dial_status</c> stands for.</summary>
    public const string DialStatusName = "dial_status_name";

    /// <summary>The member that a column with the name of a <c>dialer_dial_status</c> stands for.</summary>
    public const string DialerDialStatusName = "dialer_dial_status_name";

    private static readonly string[] First =
    [
        "lead_id", "dial_status", DialStatusName, "dialer_dial_status", DialerDialStatusName, "call_count", "available_at", "created_at", "updated_at",
    ];

    // The header is in the first line already; the map of sensitive fields shows in what is masked.
    private static readonly string[] Left = ["header", "sensitive_field_map"];

    /// <summary>Members with the names of their columns, in order.</summary>
    /// <param name="header">The list's column names.</param>
    /// <param name="members">Members that hold something in some row.</param>
    public static IReadOnlyList<(string Member, string Name)> Of(IReadOnlyList<string> header, IReadOnlyList<string> members)
    {
        var fields = Enumerable.Range(0, header.Count).Union(members.Select(FieldNames.Number).OfType<int>()).Order().Select(FieldNames.Of);
        var others = members.Where(static member => FieldNames.Number(member) is null).Except(First, StringComparer.Ordinal).Except(Left, StringComparer.Ordinal);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. First.Concat(fields).Concat(others).Select(member => (member, Unique(names, FieldNames.Resolve(member, header), member)))];
    }

    private static string Unique(HashSet<string> names, string name, string member)
    {
        var unique = name;
        while (!names.Add(unique))
        {
            unique = $"{unique} ({member})";
        }

        return unique;
    }
}
