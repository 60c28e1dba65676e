using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace LeadFunctions.Storage;

/// <summary>Repeats a storage call only where the earlier one was certainly not carried out: refused, or never sent.</summary>
public sealed class RefusalRetry(int maxRetries, DelayStrategy delay) : RetryPolicy(maxRetries, delay)
{
    private const int TooManyRequests = 429;
    private const int Busy = 503;

    /// <summary>Whether a call may have been carried out, although it failed.</summary>
    public static bool MayBeDone(Exception exception) => exception switch
    {
        RequestFailedException { Status: 0, InnerException: HttpRequestException { HttpRequestError: var error } } =>
            error is not (HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError),
        RequestFailedException failed => failed.Status is 0 or (>= 500 and not Busy),
        AggregateException several => several.InnerExceptions.Any(MayBeDone),
        _ => exception is OperationCanceledException or IOException,
    };

    /// <inheritdoc />
    protected override bool ShouldRetry(HttpMessage message, Exception? exception) => IsRefused(message, exception) && base.ShouldRetry(message, exception);

    /// <inheritdoc />
    protected override ValueTask<bool> ShouldRetryAsync(HttpMessage message, Exception? exception) =>
        IsRefused(message, exception) ? base.ShouldRetryAsync(message, exception) : ValueTask.FromResult(false);

    private static bool IsRefused(HttpMessage message, Exception? exception) =>
        exception is null ? message.HasResponse && message.Response.Status is TooManyRequests or Busy : !MayBeDone(exception);
}
