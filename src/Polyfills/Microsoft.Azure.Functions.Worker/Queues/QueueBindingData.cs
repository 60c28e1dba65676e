using System.Globalization;
using System.Text.Json;
using Azure.Storage.Queues.Models;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>A message's metadata by name. Top-level members of a JSON message override it, as on the real host.</summary>
internal static class QueueBindingData
{
    public static IReadOnlyDictionary<string, object?> Create(QueueMessage message, string text)
    {
        var data = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase)
        {
            ["QueueTrigger"] = text,
            ["DequeueCount"] = message.DequeueCount.ToString(CultureInfo.InvariantCulture),
            ["ExpirationTime"] = Text(message.ExpiresOn),
            ["Id"] = message.MessageId,
            ["InsertionTime"] = Text(message.InsertedOn),
            ["NextVisibleTime"] = Text(message.NextVisibleOn),
            ["PopReceipt"] = message.PopReceipt,
        };
        AddMembers(data, text);
        return data;
    }

    private static void AddMembers(Dictionary<string, object?> data, string text)
    {
        if (!text.AsSpan().TrimStart().StartsWith('{'))
        {
            return;
        }

        try
        {
            using var json = JsonDocument.Parse(text);
            foreach (var member in json.RootElement.EnumerateObject())
            {
                data[member.Name] = member.Value.ValueKind switch
                {
                    JsonValueKind.String => member.Value.GetString(),
                    JsonValueKind.Null => null,
                    _ => member.Value.GetRawText(),
                };
            }
        }
        catch (JsonException)
        {
            // Not JSON after all: it has no members.
        }
    }

    private static string Text(DateTimeOffset? time) => time?.ToString("O", CultureInfo.InvariantCulture) ?? string.Empty;
}
