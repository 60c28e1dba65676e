using System.Net.Http.Headers;
using LeadFunctions.Providers.Http;
using LeadFunctions.Providers.Throttling;

namespace LeadFunctions.Providers.Tokens;

/// <summary>Makes the calls that tokens come from.</summary>
public sealed class TokenHttp(IHttpClientFactory clients, TimeProvider time)
{
    /// <summary>Posts credentials, within the account's limit.</summary>
    /// <param name="url">The token's address.</param>
    /// <param name="content">The credentials.</param>
    /// <param name="throttle">What keeps the account's calls within its limit.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="TokenIssueException">There was no answer.</exception>
    public async Task<ProviderReply> PostAsync(Uri url, HttpContent content, ICallThrottle throttle, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(throttle);
        using var message = new HttpRequestMessage(HttpMethod.Post, url) { Content = content };
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        await throttle.WaitAsync(cancellationToken);
        try
        {
            using var response = await clients.CreateClient(ProviderHttp.ClientName)
                .SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return await ReplyReader.ReadAsync(response, time, cancellationToken);
        }
        catch (HttpRequestException exception)
        {
            throw TokenIssueException.Failed($"The token's address did not answer: {exception.HttpRequestError}.");
        }
        catch (IOException)
        {
            throw TokenIssueException.Failed("The answer with the token broke off.");
        }
    }
}
