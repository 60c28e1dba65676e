using System.Text.Json.Serialization;

namespace LeadFunctions.Delivery.Deliveries;

/// <summary>The JSON form of attempts in a delivery's row.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(IReadOnlyList<Attempt>))]
public sealed partial class DeliveryJson : JsonSerializerContext;
