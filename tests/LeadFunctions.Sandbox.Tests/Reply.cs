using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace LeadFunctions.Sandbox.Tests;

/// <summary>An answer, read.</summary>
internal sealed record Reply(HttpStatusCode Status, string Text, HttpResponseHeaders Headers, string? MediaType)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    public JsonNode? this[string name] => Json[name];

    public int Code => (int)Status;

    public string Header(string name) => Headers.GetValues(name).Single();
}
