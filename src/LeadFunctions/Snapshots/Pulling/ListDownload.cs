using LeadFunctions.Delivery;
using LeadFunctions.Providers.Http;
using LeadFunctions.Providers.Smartflo;

namespace LeadFunctions.Snapshots.Pulling;

/// <summary>
/// Asks Smartflo for a list (https://docs.smartflo.tatatelebusiness.com/reference/fetch-list-of-leads-in-lead-list), within the
/// account's limit.
/// </summary>
public sealed class ListDownload(ProviderHttp http, SnapshotAccount account, TimeProvider time)
{
    private const int Tries = 3;
    private const int MaxErrorCharacters = 16 * 1024;

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);
    private static readonly Dictionary<string, string> NoHeaders = [];

    /// <summary>Opens the answer. What passes (429, 5xx, no connection) is tried three times.</summary>
    /// <exception cref="PullFailedException">There is no answer, or it is a refusal.</exception>
    public async Task<HttpResponseMessage> OpenAsync(string listId, CancellationToken cancellationToken)
    {
        var destination = account.Of(listId);
        var request = new ProviderRequest(HttpMethod.Get, ProviderUrl.Combine(destination.Options.BaseUrl!, SmartfloDefaults.LeadsPath + listId), NoHeaders);
        for (var attempt = 1; ; attempt++)
        {
            HttpResponseMessage? response = null;
            try
            {
                response = await PullFailedException.WrapAsync(() => http.OpenAsync(request, destination.Account, cancellationToken), cancellationToken);
            }
            catch (PullFailedException) when (attempt < Tries)
            {
                // No answer: tried again below.
            }

            if (response is { IsSuccessStatusCode: true })
            {
                return response;
            }

            using (response)
            {
                await ThrowIfFinalAsync(response, attempt, cancellationToken);
                await Task.Delay(Wait(response, attempt), time, cancellationToken);
            }
        }
    }

    private static TimeSpan Wait(HttpResponseMessage? response, int attempt)
    {
        var wait = FirstWait * attempt;
        var asked = response?.Headers.RetryAfter?.Delta ?? TimeSpan.Zero;
        wait = asked > wait ? asked : wait;
        return wait < LongestWait ? wait : LongestWait;
    }

    private static async Task ThrowIfFinalAsync(HttpResponseMessage? response, int attempt, CancellationToken cancellationToken)
    {
        if (response is not null && (attempt == Tries || StatusOutcome.Of((int)response.StatusCode) != OutcomeKind.Transient))
        {
            throw new PullFailedException($"status {(int)response.StatusCode}: {await ReadWordsAsync(response, cancellationToken)}");
        }
    }

    private static async Task<string> ReadWordsAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var text = new char[MaxErrorCharacters];
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(cancellationToken));
        var length = await PullFailedException.WrapAsync(() => reader.ReadBlockAsync(text, cancellationToken).AsTask(), cancellationToken);
        return ReplyWords.Shorten(ReplyWords.Read(new ProviderReply((int)response.StatusCode, new string(text, 0, length), RetryAfter: null) { Secrets = ReplyReader.SecretsOf(response) }));
    }
}
