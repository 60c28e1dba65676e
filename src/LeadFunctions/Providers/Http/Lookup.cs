using LeadFunctions.Delivery;
using LeadFunctions.Providers.Tokens;

namespace LeadFunctions.Providers.Http;

/// <summary>Asks a provider whether something is there, and tells a provider that cannot say from one that did not answer.</summary>
public static class Lookup
{
    private const int Forbidden = 403;

    /// <summary>Makes the call and reads its answer.</summary>
    /// <param name="http">What calls.</param>
    /// <param name="request">The request.</param>
    /// <param name="account">The account.</param>
    /// <param name="classify">What an answer means as far as it fails: the provider's odd shapes are those of its other calls.</param>
    /// <param name="read">What an answer with status 2xx says.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<Finding> RunAsync(
        ProviderHttp http,
        ProviderRequest request,
        ProviderAccount account,
        Func<ProviderReply, DeliveryOutcome> classify,
        Func<ProviderReply, Arrival> read,
        CancellationToken cancellationToken)
    {
        try
        {
            var reply = await http.GetAsync(request, account, cancellationToken);
            return Passes(reply, classify(reply)) is { } failure ? Failed(failure)
                : new Finding(reply.Status is >= 200 and < 300 ? read(reply) : Arrival.Unknown);
        }
        catch (HttpRequestException exception)
        {
            return Failed(new DeliveryOutcome(OutcomeKind.Transient, $"no answer: {exception.HttpRequestError}"));
        }
        catch (Exception exception) when (exception is IOException or TimeoutException)
        {
            return Failed(new DeliveryOutcome(OutcomeKind.Transient, "no whole answer"));
        }
        catch (TokenUnavailableException exception)
        {
            return Failed(new DeliveryOutcome(OutcomeKind.Auth, exception.Message) { RetryAfter = exception.RetryAfter });
        }
    }

    // Credentials that may send and not read stay so: that is no failure which passes.
    private static DeliveryOutcome? Passes(ProviderReply reply, DeliveryOutcome outcome) =>
        outcome.Kind == OutcomeKind.Transient || (outcome.Kind == OutcomeKind.Auth && reply.Status != Forbidden)
            ? outcome with { Status = reply.Status, RetryAfter = reply.RetryAfter }
            : null;

    private static Finding Failed(DeliveryOutcome failure) => new(Arrival.Unknown) { Failure = failure };
}
