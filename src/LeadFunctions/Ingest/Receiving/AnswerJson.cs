using System.Text.Json.Serialization;

namespace LeadFunctions.Ingest.Receiving;

/// <summary>The JSON form of answers.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AcceptedLead))]
public sealed partial class AnswerJson : JsonSerializerContext;
