using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LeadFunctions.Alerts;

/// <summary>Posts alerts to the webhook, and logs them.</summary>
public sealed partial class AlertSender(IHttpClientFactory clients, IOptions<AlertOptions> options, ILogger<AlertSender> logger)
{
    /// <summary>Name of the HTTP client.</summary>
    public const string ClientName = "alerts";

    /// <summary>Sends one; the log has it in any case.</summary>
    /// <param name="subject">See <see cref="AlertSubject"/>.</param>
    /// <param name="tally">What to tell.</param>
    /// <returns>Whether it arrived; also true where there is no webhook.</returns>
    public async Task<bool> SendAsync(string subject, AlertTally tally)
    {
        var text = $"LeadFunctions, {subject}: {tally}. {options.Value.LinkUrl}".TrimEnd();
        Log.Alerted(logger, subject, text);
        if (!Uri.TryCreate(options.Value.WebhookUrl, UriKind.Absolute, out var url))
        {
            return true;
        }

        try
        {
            using var response = await clients.CreateClient(ClientName).PostAsJsonAsync(url, new JsonObject { ["text"] = text });
            response.EnsureSuccessStatusCode();
            return true;
        }
#pragma warning disable CA1031 // An alert that cannot be sent must not disturb the work that it tells of.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.NotSent(logger, subject, exception);
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "Alert about {Subject}: {Text}")]
        public static partial void Alerted(ILogger logger, string subject, string text);

        [LoggerMessage(EventId = 2, Level = LogLevel.Error, Message = "The alert about {Subject} could not be sent.")]
        public static partial void NotSent(ILogger logger, string subject, Exception exception);
    }
}
