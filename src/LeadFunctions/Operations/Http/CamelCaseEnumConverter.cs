using System.Text.Json;
using System.Text.Json.Serialization;

namespace LeadFunctions.Operations.Http;

/// <summary>Writes an enumeration as its name in camel case, and reads single names in any case.</summary>
public sealed class CamelCaseEnumConverter<TEnum> : JsonConverter<TEnum>
    where TEnum : struct, Enum
{
    /// <inheritdoc />
    public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        EnumName.Read<TEnum>(reader.TokenType == JsonTokenType.String ? reader.GetString() : null)
            ?? throw new UnknownNameException(EnumName.Error(Enum.GetValues<TEnum>()));

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) =>
        writer.WriteStringValue(JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));
}
