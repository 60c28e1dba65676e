using System.Text.Json;

namespace LeadFunctions.Delivery.Messages;

/// <summary>A message on <c>leads-replays</c>: deliveries that a person wants sent again. Once it is put, they will be.</summary>
/// <param name="Version">Version of the format: 1.</param>
/// <param name="At">When the person asked, UTC: tells one request from another.</param>
/// <param name="Force">Whether to send whatever the provider has.</param>
/// <param name="Deliveries">The deliveries, with the attempts they had then: one that has had more since is left alone.</param>
public sealed record ReplaysMessage(int Version, DateTimeOffset At, bool Force, IReadOnlyList<DeliveryGroup> Deliveries)
{
    /// <summary>The version that is written.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The attempts in a reference to a delivery that is not there yet, and is to be made.</summary>
    public const int NotThere = -1;

    /// <summary>References in one message, at most: as many as fit with the longest names.</summary>
    public const int MaxReferences = 250;

    /// <summary>The references.</summary>
    public IEnumerable<DeliveryRef> References() => Deliveries.SelectMany(static group => group.References());

    /// <summary>Reads a message.</summary>
    /// <exception cref="JsonException">The body is no such message.</exception>
    public static ReplaysMessage Read(BinaryData body)
    {
        var message = JsonSerializer.Deserialize(body.ToMemory().Span, MessageJson.Default.ReplaysMessage);
        return message is { Version: CurrentVersion, Deliveries: not null }
            ? message
            : throw new JsonException("The body is not a message of replays in a version that is known.");
    }

    /// <summary>Writes a message.</summary>
    /// <param name="references">At most <see cref="MaxReferences"/>.</param>
    /// <param name="at">When the person asked.</param>
    /// <param name="force">Whether to send whatever the provider has.</param>
    public static BinaryData Write(IEnumerable<DeliveryRef> references, DateTimeOffset at, bool force) => BinaryData.FromBytes(
        JsonSerializer.SerializeToUtf8Bytes(new ReplaysMessage(CurrentVersion, at, force, DeliveryGroup.Of(references)), MessageJson.Default.ReplaysMessage));
}
