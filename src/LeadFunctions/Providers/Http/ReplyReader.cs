using System.Text;

namespace LeadFunctions.Providers.Http;

/// <summary>Reads providers' answers.</summary>
public static class ReplyReader
{
    /// <summary>How much of an answer is read: 1 MiB.</summary>
    public const int MaxBytes = 1024 * 1024;

    /// <summary>Reads an answer's status, its body as far as <see cref="MaxBytes"/>, and what it says about waiting.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="time">The clock for a <c>Retry-After</c> that is a date.</param>
    /// <param name="cancellationToken">Ends the wait for the body.</param>
    /// <exception cref="IOException">The answer broke off.</exception>
    public static async Task<ProviderReply> ReadAsync(HttpResponseMessage response, TimeProvider time, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(time);
        return new ProviderReply((int)response.StatusCode, await ReadBodyAsync(response, cancellationToken), RetryAfter(response, time)) { Secrets = SecretsOf(response) };
    }

    /// <summary>The access token that an answer was asked for with.</summary>
    public static IReadOnlyList<string> SecretsOf(HttpResponseMessage response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return response.RequestMessage?.Headers.Authorization?.Parameter is { Length: > 0 } token ? [token] : [];
    }

    /// <summary>The same for an answer whose status alone is worth having: a body that does not come whole is left out.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="time">The clock for a <c>Retry-After</c> that is a date.</param>
    /// <param name="cancellationToken">Ends the wait for the body.</param>
    public static async Task<ProviderReply> ReadEvenIfCutAsync(HttpResponseMessage response, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAsync(response, time, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException or OperationCanceledException)
        {
            return new ProviderReply((int)response.StatusCode, string.Empty, RetryAfter(response, time)) { IsCut = true };
        }
    }

    private static async Task<string> ReadBodyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var buffer = new MemoryStream();
        var chunk = new byte[8192];
        int read;
        while (buffer.Length < MaxBytes && (read = await stream.ReadAsync(chunk, cancellationToken)) > 0)
        {
            buffer.Write(chunk, 0, read);
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static TimeSpan? RetryAfter(HttpResponseMessage response, TimeProvider time)
    {
        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? (header?.Date is { } date ? date - time.GetUtcNow() : null);
        return wait > TimeSpan.Zero ? wait : null;
    }
}
