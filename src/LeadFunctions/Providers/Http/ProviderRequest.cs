using System.Text.Json.Nodes;

namespace LeadFunctions.Providers.Http;

/// <summary>A request to a provider, without its credentials.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Url">The whole address.</param>
/// <param name="Headers">Headers beside content type, accept and authorization.</param>
/// <param name="Body">The JSON body.</param>
public sealed record ProviderRequest(HttpMethod Method, Uri Url, IReadOnlyDictionary<string, string> Headers, JsonNode? Body = null);
