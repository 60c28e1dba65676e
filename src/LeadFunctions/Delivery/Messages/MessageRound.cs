using System.Runtime.InteropServices;
using System.Text.Json;
using Azure.Storage.Queues.Models;

namespace LeadFunctions.Delivery.Messages;

/// <summary>
/// How often a message was put back after the host had given up on it. The count travels in the message's JSON, as a member that
/// those who work messages off pass over: the host copies nothing but the body to a poison queue.
/// </summary>
public static class MessageRound
{
    private const string Member = "round";

    /// <summary>Whether what a message asks for may be done already, all or in part: it was received before, or put back.</summary>
    public static bool IsRepeated(this QueueMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);

        // Hardly any message has the member, so that hardly any is parsed for it.
        return message.DequeueCount > 1 || (message.Body.ToMemory().Span.IndexOf("\"round\""u8) >= 0 && Read(message.Body) > 0);
    }

    /// <summary>The count; <see langword="null"/> where the body is no JSON object, so that nothing could carry it.</summary>
    public static int? Read(BinaryData body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind != JsonValueKind.Object ? null
                : json.RootElement.TryGetProperty(Member, out var round) && round.TryGetInt32(out var count) ? count
                : 0;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The same message with another count; with 0, without one. The other members stay as they are, byte for byte.</summary>
    /// <param name="body">A JSON object.</param>
    /// <param name="round">The count.</param>
    public static BinaryData Write(BinaryData body, int round)
    {
        using var json = JsonDocument.Parse(body);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            foreach (var member in json.RootElement.EnumerateObject().Where(static member => !member.NameEquals(Member)))
            {
                writer.WritePropertyName(member.Name);
                writer.WriteRawValue(JsonMarshal.GetRawUtf8Value(member.Value), skipInputValidation: true);
            }

            if (round > 0)
            {
                writer.WriteNumber(Member, round);
            }

            writer.WriteEndObject();
        }

        return BinaryData.FromBytes(stream.ToArray());
    }
}
