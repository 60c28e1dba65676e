using LeadFunctions.Delivery.Messages;
using LeadFunctions.Storage;

namespace LeadFunctions.Operations.Replays;

/// <summary>
/// Puts replays on their queue. The message comes first and the deliveries' rows change as it is worked off: so nothing that an
/// operator was promised is lost when the app dies in between.
/// </summary>
public sealed class ReplayQueue(MessageSender sender, TimeProvider time)
{
    /// <summary>Puts references; when this returns, they are durable.</summary>
    public async Task SendAsync(IEnumerable<DeliveryRef> references, bool force)
    {
        var at = time.GetUtcNow();
        foreach (var chunk in references.Chunk(ReplaysMessage.MaxReferences))
        {
            await sender.SendAsync(QueueNames.Replays, ReplaysMessage.Write(chunk, at, force));
        }
    }
}
