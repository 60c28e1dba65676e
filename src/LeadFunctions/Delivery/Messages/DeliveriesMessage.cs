using System.Text.Json;

namespace LeadFunctions.Delivery.Messages;

/// <summary>A message on <c>leads-{provider}</c>: references to one or more deliveries.</summary>
/// <param name="Version">Version of the format: 1.</param>
/// <param name="Deliveries">The references.</param>
public sealed record DeliveriesMessage(int Version, IReadOnlyList<DeliveryGroup> Deliveries)
{
    /// <summary>The version that is written.</summary>
    public const int CurrentVersion = 1;

    /// <summary>References in one message, at most: about what fits, and not more work than one invocation should hold.</summary>
    public const int MaxReferences = 500;

    /// <summary>Reads a message.</summary>
    /// <exception cref="JsonException">The body is no such message.</exception>
    public static IReadOnlyList<DeliveryRef> Read(BinaryData body)
    {
        var message = JsonSerializer.Deserialize(body.ToMemory().Span, MessageJson.Default.DeliveriesMessage);
        return message is { Version: CurrentVersion, Deliveries: not null }
            ? [.. message.Deliveries.SelectMany(static group => group.References())]
            : throw new JsonException("The body is not a message of deliveries in a version that is known.");
    }

    /// <summary>Writes a message.</summary>
    /// <param name="references">At most <see cref="MaxReferences"/>.</param>
    public static BinaryData Write(IEnumerable<DeliveryRef> references) => BinaryData.FromBytes(
        JsonSerializer.SerializeToUtf8Bytes(new DeliveriesMessage(CurrentVersion, DeliveryGroup.Of(references)), MessageJson.Default.DeliveriesMessage));
}
