using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace LeadFunctions.Snapshots.Reading;

/// <summary>Where the next page begins. What it says is nobody's business but ours.</summary>
/// <param name="First">A generation.</param>
/// <param name="Second">A sixteenth, or a page.</param>
/// <param name="Last">What was given last.</param>
public readonly record struct Continuation(int First, int Second, string Last)
{
    /// <summary>Reads a token that <see cref="ToString"/> made.</summary>
    public static bool TryParse(string? token, out Continuation continuation)
    {
        continuation = default;
        if (token is not { Length: > 0 and <= 1000 } || !Base64Url.IsValid(token))
        {
            return false;
        }

        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token)).Split('|', 3);
        if (parts.Length != 3 || !TryReadNumber(parts[0], out var first) || !TryReadNumber(parts[1], out var second))
        {
            return false;
        }

        continuation = new Continuation(first, second, parts[2]);
        return true;
    }

    /// <inheritdoc />
    public override string ToString() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{First}|{Second}|{Last}")));

    private static bool TryReadNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
