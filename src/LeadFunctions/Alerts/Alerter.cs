using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LeadFunctions.Alerts;

/// <summary>Tells people that deliveries or snapshot runs fail or credentials are refused: at most one alert per subject and interval, with counts and never with personal data.</summary>
public sealed partial class Alerter(IHttpClientFactory clients, AlertGate gate, TimeProvider time, IOptions<AlertOptions> options, ILogger<Alerter> logger)
{
    /// <summary>Name of the HTTP client.</summary>
    public const string ClientName = "alerts";

    private readonly ConcurrentDictionary<string, AlertCounts> _counts = new(StringComparer.Ordinal);

    /// <summary>Counts what happened. It is told when <see cref="FlushAsync"/> runs next in this process.</summary>
    /// <param name="subject">What it happened to: see <see cref="AlertSubject"/>.</param>
    /// <param name="kind">What happened.</param>
    public void Report(string subject, AlertKind kind) =>
        _counts.GetOrAdd(subject, static _ => new AlertCounts()).Add(kind, time.GetUtcNow());

    /// <summary>Sends what there is to tell, where the interval is over. Where it is not, or sending fails, it is told another time.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        foreach (var (subject, counts) in _counts)
        {
            if (counts.HasAny && await gate.TryPassAsync(subject) && counts.Take() is { } words)
            {
                await SendAsync($"LeadFunctions, {subject}: {words}. {options.Value.LinkUrl}".TrimEnd(), subject, cancellationToken);
            }
        }
    }

    private async Task SendAsync(string text, string subject, CancellationToken cancellationToken)
    {
        Log.Alerted(logger, subject, text);
        if (options.Value.WebhookUrl is not { Length: > 0 } url)
        {
            return;
        }

        try
        {
            using var response = await clients.CreateClient(ClientName).PostAsJsonAsync(url, new JsonObject { ["text"] = text }, cancellationToken);
            response.EnsureSuccessStatusCode();
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            Log.NotSent(logger, subject, exception);
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
