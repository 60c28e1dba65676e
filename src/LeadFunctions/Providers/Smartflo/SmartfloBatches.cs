using LeadFunctions.Delivery;
using LeadFunctions.Providers.Http;
using LeadFunctions.Providers.Tokens;

namespace LeadFunctions.Providers.Smartflo;

/// <summary>
/// Watches a bulk upload until it is through (<c>GET /v1/broadcast/batch_status/{id}</c>). What the answer looks like is not
/// documented, so its words are read; an upload of which nothing certain is heard counts as delivered, since it was accepted.
/// </summary>
public sealed class SmartfloBatches(ProviderHttp http, TimeProvider time)
{
    private const int MaxPolls = 30;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);
    private static readonly string[] DoneWords = ["complete", "success", "processed"];
    private static readonly string[] FailedWords = ["fail", "error"];

    /// <summary>Polls every 2 s, 30 times at most.</summary>
    /// <param name="baseUrl">Where the API is.</param>
    /// <param name="account">The account.</param>
    /// <param name="batch">The upload's id.</param>
    /// <param name="accepted">The outcome of the upload's call.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<DeliveryOutcome> WaitAsync(Uri baseUrl, ProviderAccount account, string batch, DeliveryOutcome accepted, CancellationToken cancellationToken)
    {
        var request = new ProviderRequest(HttpMethod.Get, ProviderUrl.Combine(baseUrl, SmartfloDefaults.BatchStatusPath + Uri.EscapeDataString(batch)), new Dictionary<string, string>(StringComparer.Ordinal));
        for (var poll = 0; poll < MaxPolls; poll++)
        {
            await Task.Delay(Interval, time, cancellationToken);
            switch (await ReadAsync(request, account, cancellationToken))
            {
                case OutcomeKind.Delivered:
                    return accepted;
                case OutcomeKind.Permanent:
                    return new DeliveryOutcome(OutcomeKind.Permanent, "the upload failed") { Status = accepted.Status };
            }
        }

        return accepted with { Words = "the upload was accepted and is still being processed" };
    }

    private async Task<OutcomeKind?> ReadAsync(ProviderRequest request, ProviderAccount account, CancellationToken cancellationToken)
    {
        try
        {
            var reply = await http.GetAsync(request, account, cancellationToken);
            var json = ReplyJson.Parse(reply.Body);
            var words = json.Member("status").AsText() ?? json.Member("batch_status").AsText() ?? json.Member("message").AsText() ?? string.Empty;
            return Says(words, FailedWords) ? OutcomeKind.Permanent : Says(words, DoneWords) ? OutcomeKind.Delivered : null;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or TimeoutException or TokenUnavailableException)
        {
            return null;
        }
    }

    private static bool Says(string words, string[] parts) => Array.Exists(parts, part => words.Contains(part, StringComparison.OrdinalIgnoreCase));
}
