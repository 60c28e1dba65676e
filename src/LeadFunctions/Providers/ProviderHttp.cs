using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using LeadFunctions.Delivery;

namespace LeadFunctions.Providers;

/// <summary>Calls providers over HTTP, and says of a call without an answer whether it may have arrived.</summary>
public sealed class ProviderHttp(IHttpClientFactory clients, TimeProvider time)
{
    /// <summary>Name of the HTTP client, for handlers and log levels.</summary>
    public const string ClientName = "providers";

    /// <summary>How much of an answer is read: 1 MiB.</summary>
    public const int MaxReplyBytes = 1024 * 1024;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Makes one call.</summary>
    /// <param name="request">The request.</param>
    /// <param name="token">The bearer token.</param>
    /// <param name="timeout">How long to wait for the whole answer.</param>
    /// <param name="classify">What an answer means.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<DeliveryOutcome> SendAsync(
        ProviderRequest request, string token, TimeSpan timeout, Func<ProviderReply, DeliveryOutcome> classify, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(timeout, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var reply = await CallAsync(request, token, linked.Token);
            return classify(reply) with { Status = reply.Status, RetryAfter = reply.RetryAfter };
        }
        catch (HttpRequestException exception) when (NeverSent(exception.HttpRequestError))
        {
            return new DeliveryOutcome(OutcomeKind.Transient, $"could not connect: {exception.HttpRequestError}");
        }
        catch (HttpRequestException exception)
        {
            return new DeliveryOutcome(OutcomeKind.Ambiguous, $"no answer: {exception.HttpRequestError}");
        }
        catch (IOException)
        {
            return new DeliveryOutcome(OutcomeKind.Ambiguous, "the answer broke off");
        }
        catch (OperationCanceledException)
        {
            return new DeliveryOutcome(OutcomeKind.Ambiguous, limit.IsCancellationRequested ? $"no answer within {timeout}" : "stopped while waiting for the answer");
        }
    }

    private static bool NeverSent(HttpRequestError error) => error is
        HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or
        HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;

    private async Task<ProviderReply> CallAsync(ProviderRequest request, string token, CancellationToken cancellationToken)
    {
        using var message = CreateMessage(request, token);
        using var response = await clients.CreateClient(ClientName).SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        return new ProviderReply((int)response.StatusCode, await ReadAsync(response, cancellationToken), RetryAfter(response));
    }

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

    private static async Task<string> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var buffer = new MemoryStream();
        var chunk = new byte[8192];
        int read;
        while (buffer.Length < MaxReplyBytes && (read = await stream.ReadAsync(chunk, cancellationToken)) > 0)
        {
            buffer.Write(chunk, 0, read);
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response)
    {
        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? (header?.Date is { } date ? date - time.GetUtcNow() : null);
        return wait > TimeSpan.Zero ? wait : null;
    }
}
