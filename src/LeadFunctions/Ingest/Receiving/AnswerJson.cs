using System.Text.Json.Serialization;

namespace LeadFunctions.Ingest.Receiving;

/// <summary>The JSON form of answers.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AcceptedLead))]
[JsonSerializable(typeof(BatchAnswer))]
public sealed partial class AnswerJson : JsonSerializerContext;
