using System.Text.Json;
using System.Text.Json.Serialization;

namespace LeadFunctions.Operations.Http;

/// <summary>Writes an enumeration as its name in camel case, and reads names in any case but no numbers.</summary>
public sealed class CamelCaseEnumConverter<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where TEnum : struct, Enum;
