using System.Globalization;

namespace LeadFunctions.Snapshots.Parsing;

/// <summary>The members <c>field_0</c>, <c>field_1</c>, … of a row: as many as the list has columns, and more.</summary>
public static class FieldNames
{
    /// <summary>What they begin with.</summary>
    public const string Prefix = "field_";

    /// <summary>The phone number's.</summary>
    public const string Phone = "field_0";

    /// <summary>The name of a number.</summary>
    public static string Of(int number) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{number}");

    /// <summary>The number of a name; <see langword="null"/> where it is another member's.</summary>
    public static int? Number(string name) =>
        name.StartsWith(Prefix, StringComparison.Ordinal)
        && int.TryParse(name.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && string.Equals(Of(number), name, StringComparison.Ordinal)
            ? number
            : null;

    /// <summary>The column's name for a member; the member's own name where the list's header has none.</summary>
    public static string Resolve(string member, IReadOnlyList<string> header) =>
        Number(member) is { } number && number < header.Count && header[number].Length > 0 ? header[number] : member;
}
