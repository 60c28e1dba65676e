using System.Text.Json;

namespace LeadFunctions.Snapshots.Parsing;

/// <summary>Reads a value that is the same in nearly every row only when it changes.</summary>
/// <param name="read">Reads the value's JSON.</param>
/// <param name="initial">What there is before.</param>
public sealed class LastText<T>(Func<JsonElement, T> read, T initial)
{
    private byte[] _json = [];

    /// <summary>The value last read.</summary>
    public T Value { get; private set; } = initial;

    /// <summary>Reads a value's JSON.</summary>
    public T Read(ReadOnlySpan<byte> json)
    {
        if (!json.SequenceEqual(_json))
        {
            var reader = new Utf8JsonReader(json);
            using var document = JsonDocument.ParseValue(ref reader);
            (_json, Value) = (json.ToArray(), read(document.RootElement));
        }

        return Value;
    }
}
