using System.Text.Json;
using LeadFunctions.Leads;

namespace LeadFunctions.Delivery.Messages;

/// <summary>A message on <c>leads</c>: one or more accepted leads of any sources, or a pointer to one that is too large.</summary>
/// <param name="Version">Version of the format: 1.</param>
/// <param name="Batch">The batch the leads are stored as, so that storing them twice changes nothing.</param>
/// <param name="Leads">The leads, in the order of their places in the batch.</param>
/// <param name="Claim">Where a lead waits that is too large for a message, instead of <paramref name="Leads"/>.</param>
/// <param name="First">Place of the first of the leads, where the message is a part of one that could not be processed.</param>
public sealed record LeadsMessage(int Version, string Batch, IReadOnlyList<Lead>? Leads = null, LeadClaim? Claim = null, int First = 0)
{
    /// <summary>The version that is written.</summary>
    public const int CurrentVersion = 1;

    /// <summary>Reads a message.</summary>
    /// <exception cref="JsonException">The body is no such message.</exception>
    public static LeadsMessage Read(BinaryData body)
    {
        var message = JsonSerializer.Deserialize(body.ToMemory().Span, MessageJson.Default.LeadsMessage);
        return message is { Version: CurrentVersion, Batch.Length: > 0 } && (message.Leads is not null || message.Claim is not null)
            ? message
            : throw new JsonException("The body is not a message of leads in a version that is known.");
    }

    /// <summary>Writes a message from leads whose JSON is at hand.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="leads">Leads as JSON.</param>
    /// <param name="first">Place of the first of them.</param>
    public static BinaryData Write(string batch, IEnumerable<ReadOnlyMemory<byte>> leads, int first = 0)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteNumber("version"u8, CurrentVersion);
            writer.WriteString("batch"u8, batch);
            if (first > 0)
            {
                writer.WriteNumber("first"u8, first);
            }

            writer.WriteStartArray("leads"u8);
            foreach (var lead in leads)
            {
                writer.WriteRawValue(lead.Span, skipInputValidation: true);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return BinaryData.FromBytes(stream.ToArray());
    }

    /// <summary>Writes a message that points to a claim.</summary>
    public static BinaryData Write(string batch, LeadClaim claim) =>
        BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(new LeadsMessage(CurrentVersion, batch, Claim: claim), MessageJson.Default.LeadsMessage));
}
