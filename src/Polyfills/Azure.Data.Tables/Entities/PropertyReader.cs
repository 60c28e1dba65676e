using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;

namespace Azure.Data.Tables;

/// <summary>Reads one property's value as the .NET type that stands for its EDM type.</summary>
internal static class PropertyReader
{
    internal static EdmType ReadType(ref Utf8JsonReader reader) => reader switch
    {
        _ when reader.ValueTextEquals(EdmTypes.Int64) => EdmType.Int64,
        _ when reader.ValueTextEquals(EdmTypes.DateTime) => EdmType.DateTime,
        _ when reader.ValueTextEquals(EdmTypes.Double) => EdmType.Double,
        _ when reader.ValueTextEquals(EdmTypes.Guid) => EdmType.Guid,
        _ when reader.ValueTextEquals(EdmTypes.Binary) => EdmType.Binary,
        _ => EdmType.Inferred,
    };

    internal static object? Read(ref Utf8JsonReader reader, EdmType type)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        return type switch
        {
            EdmType.Binary => reader.GetBytesFromBase64(),
            EdmType.DateTime => reader.GetDateTimeOffset(),
            EdmType.Guid => reader.GetGuid(),
            EdmType.Int64 => ReadInt64(ref reader),
            EdmType.Double => ReadDouble(ref reader),
            _ => ReadInferred(ref reader),
        };
    }

    private static object ReadInferred(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString()!,
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Number => ReadNumber(ref reader),
        _ => throw new JsonException($"A property value cannot be {reader.TokenType}."),
    };

    private static object ReadNumber(ref Utf8JsonReader reader)
    {
        if (reader.TryGetInt32(out var small))
        {
            return small;
        }

        return reader.TryGetInt64(out var large) ? large : reader.GetDouble();
    }

    private static long ReadInt64(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number
            ? reader.GetInt64()
            : Utf8Parser.TryParse(reader.ValueSpan, out long value, out var used) && used == reader.ValueSpan.Length
                ? value
                : long.Parse(reader.GetString()!, CultureInfo.InvariantCulture);

    private static double ReadDouble(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number
            ? reader.GetDouble()
            : double.Parse(reader.GetString()!, CultureInfo.InvariantCulture);
}
