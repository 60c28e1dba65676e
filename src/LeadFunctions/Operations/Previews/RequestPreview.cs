using System.Text.Json.Nodes;

namespace LeadFunctions.Operations.Previews;

/// <summary>A request to a provider, without its credentials.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Url">The address.</param>
/// <param name="Headers">The headers, without the authorization.</param>
/// <param name="Body">The JSON body.</param>
public sealed record RequestPreview(string Method, string Url, IReadOnlyDictionary<string, string> Headers, JsonNode? Body);
