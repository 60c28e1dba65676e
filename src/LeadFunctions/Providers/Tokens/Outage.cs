using Azure;
using Azure.Identity;

namespace LeadFunctions.Providers.Tokens;

/// <summary>Tells the failures of storage and of the secret store, which pass, from those of this code.</summary>
public static class Outage
{
    /// <summary>Whether a store did not answer, refused us, or could not be reached.</summary>
    public static bool Is(Exception exception) => exception is
        RequestFailedException or AuthenticationFailedException or AggregateException or
        IOException or UnauthorizedAccessException or OperationCanceledException;

    /// <summary>What may be said about it: the exception's text may hold more than is good for a log.</summary>
    public static string Describe(Exception exception) => exception is RequestFailedException { Status: > 0 } failed
        ? $"{nameof(RequestFailedException)}, status {failed.Status}"
        : exception?.GetType().Name ?? string.Empty;
}
