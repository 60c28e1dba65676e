using LeadFunctions.Delivery;
using LeadFunctions.Providers.Http;

namespace LeadFunctions.Providers.Smartflo;

/// <summary>
/// Watches a bulk upload until it is through (<c>GET /v1/broadcast/batch_status/{id}</c>). What the answer looks like is not
/// documented, so its words are read; an upload of which nothing certain is heard counts as delivered, since it was accepted.
/// </summary>
public sealed class SmartfloBatches(ProviderHttp http, TimeProvider time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    // Clients poll 30 times. With the upload's own call and its repeats, that is still below the limits that the calls are held to.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>Polls every 2 s, for a minute at most.</summary>
    /// <param name="baseUrl">Where the API is.</param>
    /// <param name="account">The account.</param>
    /// <param name="accepted">The outcome of the upload's call, with the upload's id.</param>
    /// <param name="canRepeat">Whether the leads of an upload that failed, some of which may be there, can be sent again without harm.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<DeliveryOutcome> WaitAsync(Uri baseUrl, ProviderAccount account, DeliveryOutcome accepted, bool canRepeat, CancellationToken cancellationToken)
    {
        var request = new ProviderRequest(HttpMethod.Get, ProviderUrl.Combine(baseUrl, SmartfloDefaults.BatchStatusPath + Uri.EscapeDataString(accepted.BatchId!)), new Dictionary<string, string>(StringComparer.Ordinal));
        using var limit = new CancellationTokenSource(Longest, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            while (true)
            {
                await Task.Delay(Interval, time, linked.Token);
                switch (await ReadAsync(request, account, linked.Token))
                {
                    case BatchProgress.Done:
                        return accepted;
                    case BatchProgress.Failed:
                        return new DeliveryOutcome(canRepeat ? OutcomeKind.Permanent : OutcomeKind.Ambiguous, "the upload was accepted, and failed later") { Status = accepted.Status };
                }
            }
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return accepted with { Words = "the upload was accepted and is still being processed" };
        }
    }

    private async Task<BatchProgress> ReadAsync(ProviderRequest request, ProviderAccount account, CancellationToken cancellationToken)
    {
        try
        {
            var reply = await http.GetAsync(request, account, cancellationToken);
            return reply.Status is >= 200 and < 300 ? SmartfloBatchStatus.Read(reply.Body) : BatchProgress.Unknown;
        }
#pragma warning disable CA1031 // The upload was accepted: whatever keeps its end from being known must not have it sent again.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return BatchProgress.Unknown;
        }
    }
}
