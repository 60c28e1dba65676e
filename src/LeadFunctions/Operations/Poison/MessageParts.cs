using System.Text.Json;
using LeadFunctions.Delivery.Messages;
using LeadFunctions.Leads;
using LeadFunctions.Storage;

namespace LeadFunctions.Operations.Poison;

/// <summary>Takes a message of many apart, so that the one that cannot be processed holds up nobody else.</summary>
public static class MessageParts
{
    /// <summary>One message for each lead or reference.</summary>
    /// <param name="queue">The queue it was on.</param>
    /// <param name="body">The message.</param>
    /// <exception cref="JsonException">It is not a message of that queue.</exception>
    public static IReadOnlyList<BinaryData> Split(string queue, BinaryData body) => queue switch
    {
        QueueNames.Leads => SplitLeads(body),
        QueueNames.Replays => SplitReplays(body),
        _ => [.. DeliveriesMessage.Read(body).Select(static reference => DeliveriesMessage.Write([reference]))],
    };

    private static List<BinaryData> SplitLeads(BinaryData body)
    {
        var message = LeadsMessage.Read(body);
        return message.Claim is not null || message.Leads is not { Count: > 1 } leads ? [body] :
        [
            .. leads.Select((lead, index) => LeadsMessage.Write(
                message.Batch, [JsonSerializer.SerializeToUtf8Bytes(lead, LeadJson.Storage.Lead)], message.First + index)),
        ];
    }

    private static List<BinaryData> SplitReplays(BinaryData body)
    {
        var message = ReplaysMessage.Read(body);
        return [.. message.References().Select(reference => ReplaysMessage.Write([reference], message.At, message.Force))];
    }
}
