using System.Text.Json.Serialization;

namespace LeadFunctions.Delivery.Messages;

/// <summary>The JSON form of queue messages.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(LeadsMessage))]
[JsonSerializable(typeof(DeliveriesMessage))]
[JsonSerializable(typeof(ReplaysMessage))]
public sealed partial class MessageJson : JsonSerializerContext;
