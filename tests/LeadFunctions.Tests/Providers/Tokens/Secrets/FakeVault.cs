using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace LeadFunctions.Tests.Providers.Tokens.Secrets;

/// <summary>
/// Answers as the two calls of Key Vault's REST API do
/// (https://learn.microsoft.com/rest/api/keyvault/secrets/set-secret, get-secret), with its challenge for callers without a token.
/// </summary>
public sealed class FakeVault : HttpMessageHandler
{
    public static readonly Uri Address = new("https://example.vault.azure.net/");

    private readonly ConcurrentDictionary<string, string> _secrets = new(StringComparer.Ordinal);

    public HttpStatusCode? Refusal { get; set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Headers.Authorization is null)
        {
            var challenge = new HttpResponseMessage(HttpStatusCode.Unauthorized) { RequestMessage = request };
            challenge.Headers.WwwAuthenticate.Add(new AuthenticationHeaderValue(
                "Bearer", """authorization="https://login.microsoftonline.com/00000000-0000-0000-0000-000000000000", resource="https://vault.azure.net" """.Trim()));
            return challenge;
        }

        if (Refusal is { } status)
        {
            return Answer(request, status, new JsonObject { ["error"] = new JsonObject { ["code"] = "Forbidden", ["message"] = "Caller is not authorized." } });
        }

        var name = request.RequestUri!.Segments[2].TrimEnd('/');
        if (request.Method == HttpMethod.Put)
        {
            var body = await request.Content!.ReadFromJsonAsync<JsonObject>(cancellationToken);
            _secrets[name] = body!["value"]!.GetValue<string>();
        }

        return _secrets.TryGetValue(name, out var value)
            ? Answer(request, HttpStatusCode.OK, new JsonObject { ["value"] = value, ["id"] = $"{Address}secrets/{name}/1", ["attributes"] = new JsonObject { ["enabled"] = true } })
            : Answer(request, HttpStatusCode.NotFound, new JsonObject { ["error"] = new JsonObject { ["code"] = "SecretNotFound", ["message"] = "Not found." } });
    }

    private static HttpResponseMessage Answer(HttpRequestMessage request, HttpStatusCode status, JsonObject body) =>
        new(status) { RequestMessage = request, Content = JsonContent.Create(body) };
}
