using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using LeadFunctions.Delivery;
using LeadFunctions.Providers.Tokens;

namespace LeadFunctions.Providers.Http;

/// <summary>Calls providers over HTTP, and says of a call without an answer whether it may have arrived.</summary>
public sealed class ProviderHttp(IHttpClientFactory clients, TimeProvider time)
{
    /// <summary>Name of the HTTP client, for handlers and log levels.</summary>
    public const string ClientName = "providers";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// Makes one call for a delivery, for which the caller has waited for the account's limit. A refused token is refreshed once, and
    /// the call made again.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="account">The account.</param>
    /// <param name="classify">What an answer means.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<DeliveryOutcome> SendAsync(
        ProviderRequest request, ProviderAccount account, Func<ProviderReply, DeliveryOutcome> classify, CancellationToken cancellationToken)
    {
        try
        {
            var token = await account.Token.GetAsync(cancellationToken);
            var outcome = await CallOnceAsync(request, account, token, classify, cancellationToken);
            if (outcome.Kind != OutcomeKind.Auth || !await account.Token.RefreshAsync(token, cancellationToken))
            {
                return outcome;
            }

            await account.Throttle.WaitAsync(cancellationToken);
            return await CallOnceAsync(request, account, await account.Token.GetAsync(cancellationToken), classify, cancellationToken);
        }
        catch (TokenUnavailableException exception)
        {
            return new DeliveryOutcome(OutcomeKind.Auth, exception.Message) { RetryAfter = exception.RetryAfter };
        }
    }

    /// <summary>Makes one call within the account's limit and gives the answer as it begins, for a body to be read as it comes.</summary>
    /// <param name="request">The request.</param>
    /// <param name="account">The account; its call timeout holds until the answer begins.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="HttpRequestException">There was no answer.</exception>
    /// <exception cref="TimeoutException">The answer did not begin in time.</exception>
    /// <exception cref="TokenUnavailableException">There is no token at present.</exception>
    public async Task<HttpResponseMessage> OpenAsync(ProviderRequest request, ProviderAccount account, CancellationToken cancellationToken)
    {
        var token = await account.Token.GetAsync(cancellationToken);
        var response = await OpenOnceAsync(request, account, token, cancellationToken);
        if (response.StatusCode is not HttpStatusCode.Unauthorized)
        {
            return response;
        }

        try
        {
            if (!await account.Token.RefreshAsync(token, cancellationToken))
            {
                return response;
            }
        }
        catch
        {
            response.Dispose();
            throw;
        }

        response.Dispose();
        return await OpenOnceAsync(request, account, await account.Token.GetAsync(cancellationToken), cancellationToken);
    }

    /// <summary>Makes one call within the account's limit and reads the answer.</summary>
    /// <exception cref="HttpRequestException">There was no answer.</exception>
    /// <exception cref="TimeoutException">The answer did not begin in time, or did not end in time again.</exception>
    /// <exception cref="TokenUnavailableException">There is no token at present.</exception>
    public async Task<ProviderReply> GetAsync(ProviderRequest request, ProviderAccount account, CancellationToken cancellationToken)
    {
        using var response = await OpenAsync(request, account, cancellationToken);
        using var limit = new CancellationTokenSource(account.CallTimeout, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await ReplyReader.ReadAsync(response, time, linked.Token);
        }
        catch (OperationCanceledException exception) when (limit.IsCancellationRequested)
        {
            throw new TimeoutException($"The answer did not end within {account.CallTimeout}.", exception);
        }
    }

    private async Task<HttpResponseMessage> OpenOnceAsync(ProviderRequest request, ProviderAccount account, string token, CancellationToken cancellationToken)
    {
        await account.Throttle.WaitAsync(cancellationToken);
        using var message = CreateMessage(request, token);
        using var limit = new CancellationTokenSource(account.CallTimeout, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await clients.CreateClient(ClientName).SendAsync(message, HttpCompletionOption.ResponseHeadersRead, linked.Token);
        }
        catch (OperationCanceledException exception) when (limit.IsCancellationRequested)
        {
            throw new TimeoutException($"No answer within {account.CallTimeout}.", exception);
        }
    }

    private async Task<DeliveryOutcome> CallOnceAsync(
        ProviderRequest request, ProviderAccount account, string token, Func<ProviderReply, DeliveryOutcome> classify, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(account.CallTimeout, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var reply = await CallAsync(request, token, linked.Token);
            return Classify(reply, classify) with { Status = reply.Status, RetryAfter = reply.RetryAfter };
        }
        catch (HttpRequestException exception) when (NeverSent(exception.HttpRequestError))
        {
            return new DeliveryOutcome(OutcomeKind.Transient, $"could not connect: {exception.HttpRequestError}");
        }
        catch (HttpRequestException exception)
        {
            return new DeliveryOutcome(OutcomeKind.Ambiguous, $"no answer: {exception.HttpRequestError}");
        }
        catch (OperationCanceledException)
        {
            return new DeliveryOutcome(OutcomeKind.Ambiguous, limit.IsCancellationRequested ? $"no answer within {account.CallTimeout}" : "stopped while waiting for the answer");
        }
    }

    private static bool NeverSent(HttpRequestError error) => error is
        HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or
        HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;

    private async Task<ProviderReply> CallAsync(ProviderRequest request, string token, CancellationToken cancellationToken)
    {
        using var message = CreateMessage(request, token);
        using var response = await clients.CreateClient(ClientName).SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        return await ReplyReader.ReadEvenIfCutAsync(response, time, cancellationToken);
    }

    // A refusal without its reason may be one that passes; what it is about did not arrive.
    private static DeliveryOutcome Classify(ProviderReply reply, Func<ProviderReply, DeliveryOutcome> classify) => classify(reply) switch
    {
        { Kind: OutcomeKind.Permanent } when reply.IsCut => new DeliveryOutcome(OutcomeKind.Transient, "refused, and the reason broke off"),
        { Kind: OutcomeKind.Ambiguous } when reply.IsCut => new DeliveryOutcome(OutcomeKind.Ambiguous, "the answer broke off"),
        var outcome => outcome,
    };

    private static HttpRequestMessage CreateMessage(ProviderRequest request, string token)
    {
        var message = new HttpRequestMessage(request.Method, request.Url);
        message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        foreach (var (name, value) in request.Headers)
        {
            message.Headers.Add(name, value);
        }

        if (request.Body is not null)
        {
            message.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(request.Body.ToJsonString(Readable)));
            message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        return message;
    }
}
