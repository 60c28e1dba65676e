using System.Text;
using Azure.Storage.Queues.Models;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>A queue message as functions see it. Everything is made from its text, so bytes that are not UTF-8 do not survive.</summary>
internal sealed class QueueTriggerData
{
    private QueueTriggerData(QueueMessage received, string text)
    {
        Text = text;
        Message = QueuesModelFactory.QueueMessage(
            received.MessageId,
            received.PopReceipt,
            BinaryData.FromString(text),
            received.DequeueCount,
            received.NextVisibleOn,
            received.InsertedOn,
            received.ExpiresOn);
        BindingData = QueueBindingData.Create(Message, text);
    }

    public QueueMessage Message { get; }

    public string Text { get; }

    public IReadOnlyDictionary<string, object?> BindingData { get; }

    /// <exception cref="FormatException">The message should be Base64 and is not.</exception>
    public static QueueTriggerData FromMessage(QueueMessage received, MessageEncoding encoding) =>
        new(received, encoding == MessageEncoding.Base64 ? Decode(received) : received.Body.ToString());

    /// <summary>A message that was on no queue.</summary>
    public static QueueTriggerData FromInput(string input, DateTimeOffset now) =>
        new(QueuesModelFactory.QueueMessage($"{Guid.NewGuid()}", string.Empty, BinaryData.FromString(input), 1, now, now, now), input);

    private static string Decode(QueueMessage received)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(received.Body.ToString()));
        }
        catch (FormatException e)
        {
            throw new FormatException($"Message {received.MessageId} is not Base64, which messageEncoding in host.json asks for.", e);
        }
    }
}
