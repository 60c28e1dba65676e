using LeadFunctions.Providers.Tokens;

namespace LeadFunctions.Providers.Http;

/// <summary>Asks a provider whether something is there. An answer that cannot be had or read says nothing.</summary>
public static class Lookup
{
    /// <summary>Makes the call and reads its answer.</summary>
    /// <param name="http">What calls.</param>
    /// <param name="request">The request.</param>
    /// <param name="account">The account.</param>
    /// <param name="read">What an answer with status 2xx says.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<Arrival> RunAsync(
        ProviderHttp http, ProviderRequest request, ProviderAccount account, Func<ProviderReply, Arrival> read, CancellationToken cancellationToken)
    {
        try
        {
            var reply = await http.GetAsync(request, account, cancellationToken);
            return reply.Status is >= 200 and < 300 ? read(reply) : Arrival.Unknown;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or TimeoutException or TokenUnavailableException)
        {
            return Arrival.Unknown;
        }
    }
}
