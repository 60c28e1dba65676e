using System.Buffers;
using System.Globalization;
using System.Text;

namespace LeadFunctions.Ingest.Verification;

/// <summary>Reads signatures and moments as they stand in headers.</summary>
public static class SignatureText
{
    /// <summary>Bytes in hexadecimal, in either case; <see langword="null"/> where they are not.</summary>
    public static byte[]? FromHex(string text)
    {
        var bytes = new byte[text.Length / 2];
        return text.Length % 2 == 0 && Convert.FromHexString(text, bytes, out _, out var length) == OperationStatus.Done && length == bytes.Length ? bytes : null;
    }

    /// <summary>Bytes in Base64; <see langword="null"/> where they are not.</summary>
    public static byte[]? FromBase64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : null;
    }

    /// <summary>What stands after a prefix; <see langword="null"/> where the text begins otherwise.</summary>
    public static string? After(string text, string prefix) => text.StartsWith(prefix, StringComparison.Ordinal) ? text[prefix.Length..].Trim() : null;

    /// <summary>A moment in seconds since 1970; <see langword="null"/> where it is none.</summary>
    public static DateTimeOffset? FromUnixSeconds(string text) => FromUnix(text, TimeSpan.TicksPerSecond);

    /// <summary>A moment in milliseconds since 1970; <see langword="null"/> where it is none.</summary>
    public static DateTimeOffset? FromUnixMilliseconds(string text) => FromUnix(text, TimeSpan.TicksPerMillisecond);

    /// <summary>A text with the body's bytes behind it.</summary>
    public static ReadOnlyMemory<byte> Prepend(string prefix, ReadOnlyMemory<byte> body)
    {
        var text = new byte[Encoding.UTF8.GetByteCount(prefix) + body.Length];
        body.Span.CopyTo(text.AsSpan(Encoding.UTF8.GetBytes(prefix, text)));
        return text;
    }

    private static DateTimeOffset? FromUnix(string text, long ticks) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count < (DateTimeOffset.MaxValue - DateTimeOffset.UnixEpoch).Ticks / ticks
            ? DateTimeOffset.UnixEpoch.AddTicks(count * ticks)
            : null;
}
