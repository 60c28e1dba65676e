using System.Text.Json.Serialization;

namespace LeadFunctions.Ingest.Refused;

/// <summary>The JSON forms of refused requests.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RefusedReason))]
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(RefusedPage))]
[JsonSerializable(typeof(RefusedReplay))]
public sealed partial class RefusedJson : JsonSerializerContext;
