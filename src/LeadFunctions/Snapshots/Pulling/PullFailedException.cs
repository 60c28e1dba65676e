using LeadFunctions.Providers.Tokens;

namespace LeadFunctions.Snapshots.Pulling;

/// <summary>A list could not be had from Smartflo. The message says why, and holds nothing of a person.</summary>
public sealed class PullFailedException : Exception
{
    /// <summary>Creates the exception.</summary>
    public PullFailedException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }

    /// <summary>Does a call, and turns what can go wrong with it into this exception.</summary>
    /// <exception cref="PullFailedException">There was no answer.</exception>
    public static async Task<T> WrapAsync<T>(Func<Task<T>> call, CancellationToken cancellationToken)
    {
        try
        {
            return await call();
        }
        catch (HttpRequestException exception)
        {
            throw new PullFailedException($"no answer: {exception.HttpRequestError}", exception);
        }
        catch (IOException exception)
        {
            throw new PullFailedException("the answer broke off", exception);
        }
        catch (Exception exception) when (exception is TimeoutException or TokenUnavailableException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new PullFailedException(exception.Message, exception);
        }
    }
}
