using System.Text.Json.Serialization;

namespace LeadFunctions.Providers.Tokens;

/// <summary>The JSON form of tokens in the secret store.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IssuedToken))]
public sealed partial class IssuedTokenJson : JsonSerializerContext;
