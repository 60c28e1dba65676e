using System.Globalization;
using System.Text;

namespace Azure.Data.Tables;

/// <summary>Values as they are written in a filter.</summary>
internal static class ODataLiteral
{
    private const string DateTimeFormat = "yyyy-MM-ddTHH:mm:ss.FFFFFFFZ";

    /// <exception cref="ArgumentException">The type has no literal.</exception>
    internal static string From(object? value) => value switch
    {
        null => "null",
        string text => Quote(text),
        StringBuilder text => Quote(text.ToString()),
        char letter => Quote(letter.ToString()),
        bool flag => flag ? "true" : "false",
        long or ulong => string.Create(CultureInfo.InvariantCulture, $"{value}L"),
        sbyte or byte or short or ushort or int or uint or float or double or decimal =>
            ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        Guid id => $"guid'{id}'",
        DateTimeOffset time => Time(time.UtcDateTime),
        DateTime time => Time(time.ToUniversalTime()),
        byte[] bytes => $"X'{Convert.ToHexString(bytes)}'",
        BinaryData data => $"X'{Convert.ToHexString(data.ToMemory().Span)}'",
        Enum member => Quote(member.ToString()),
        _ => throw new ArgumentException($"A value of type {value.GetType()} cannot stand in a table's filter.", nameof(value)),
    };

    private static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Time(DateTime utc) => $"datetime'{utc.ToString(DateTimeFormat, CultureInfo.InvariantCulture)}'";
}
