using System.Globalization;
using System.Text.Json;

namespace LeadFunctions.Snapshots.Parsing;

/// <summary>
/// Times in the forms that Smartflo uses: MongoDB's extended JSON, as in the sample of
/// https://docs.smartflo.tatatelebusiness.com/reference/fetch-list-of-leads-in-lead-list
/// (<c>{"$date":{"$numberLong":"1696428233000"}}</c>), numbers, and texts in ISO 8601.
/// </summary>
public static class SmartfloTime
{
    // Seconds since 1970 stay below this until the year 5138; milliseconds are above it since 1973.
    private const long FirstMilliseconds = 100_000_000_000;
    private const int MaxDepth = 3;

    // Texts without an offset are times of the provider's country.
    private static readonly TimeSpan IndianTime = new(5, 30, 0);

    private static readonly string[] LocalFormats = ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd"];
    private static readonly string[] OffsetFormats =
    [
        "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd HH:mm:sszzz",
    ];

    /// <summary>The time, UTC; <see langword="null"/> where the value is none.</summary>
    public static DateTimeOffset? Read(JsonElement value) => Read(value, 0);

    private static DateTimeOffset? Read(JsonElement value, int depth) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetInt64(out var number) => FromNumber(number),
        JsonValueKind.Number when value.TryGetDouble(out var number) && Math.Abs(number) < 1e15 => FromNumber((long)number),
        JsonValueKind.String => FromText(value.GetString()!),
        JsonValueKind.Object when depth < MaxDepth && (value.TryGetProperty("$date", out var inner) || value.TryGetProperty("$numberLong", out inner)) => Read(inner, depth + 1),
        _ => null,
    };

    private static DateTimeOffset? FromText(string text)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return FromNumber(number);
        }

        if (DateTime.TryParseExact(text, LocalFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            return Storable(new DateTimeOffset(local, IndianTime));
        }

        return DateTimeOffset.TryParseExact(text, OffsetFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? Storable(time) : null;
    }

    private static DateTimeOffset? FromNumber(long number)
    {
        var milliseconds = Math.Abs(number) < FirstMilliseconds ? number * 1000 : number;
        return milliseconds >= DateTimeOffset.MinValue.ToUnixTimeMilliseconds() && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? Storable(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds))
            : null;
    }

    // Tables hold times from 1601 on; what is before is no time of a lead.
    private static DateTimeOffset? Storable(DateTimeOffset time) => time.UtcDateTime.Year > 1601 ? time.ToUniversalTime() : null;
}
