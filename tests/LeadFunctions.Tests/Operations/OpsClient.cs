using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LeadFunctions.Testing;
using LeadFunctions.Tests.Hosting;

namespace LeadFunctions.Tests.Operations;

/// <summary>Posts leads, and asks about them as operators do.</summary>
public static class OpsClient
{
    public static async Task<string> PostLeadAsync(this TestApp app, object lead, string source = "website")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"leads/{source}") { Content = JsonContent.Create(lead) };
        request.Headers.Add("X-Api-Key", TestSettings.ZapierKey);
        var response = await app.Http.SendAsync(request, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return (await ReadAsync(response))["id"]!.GetValue<string>();
    }

    public static async Task<JsonNode> GetAsync(this TestApp app, string path, HttpStatusCode status = HttpStatusCode.OK) =>
        await CheckAsync(await app.Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken), status);

    public static async Task<JsonNode> PostAsync(this TestApp app, string path, object body, HttpStatusCode status = HttpStatusCode.OK) =>
        await CheckAsync(await app.Http.PostAsJsonAsync(path, body, TestContext.Current.CancellationToken), status);

    public static async Task<JsonNode> PatchAsync(this TestApp app, string path, object body, HttpStatusCode status = HttpStatusCode.OK) =>
        await CheckAsync(await app.Http.PatchAsJsonAsync(path, body, TestContext.Current.CancellationToken), status);

    public static async Task<JsonNode> DeleteAsync(this TestApp app, string path, HttpStatusCode status = HttpStatusCode.OK) =>
        await CheckAsync(await app.Http.DeleteAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken), status);

    /// <summary>Waits until a lead is stored and its deliveries are as wanted.</summary>
    public static Task<JsonNode> WaitForLeadAsync(this TestApp app, string id, Func<JsonArray, bool> isWanted) => Eventually.GetAsync(
        async () => await ReadAsync(await app.Http.GetAsync(new Uri($"ops/leads/{id}", UriKind.Relative), TestContext.Current.CancellationToken)),
        lead => lead["deliveries"] is JsonArray deliveries && isWanted(deliveries),
        $"the deliveries of {id}");

    /// <summary>Waits until every delivery of a lead is in a state.</summary>
    public static Task<JsonNode> WaitForStateAsync(this TestApp app, string id, string state, string? destination = null) => app.WaitForLeadAsync(id, deliveries => deliveries
        .Where(delivery => destination is null || delivery!["destination"].Is(destination))
        .All(delivery => delivery!["state"].Is(state)));

    public static JsonNode Delivery(this JsonNode lead, string destination) =>
        lead["deliveries"]!.AsArray().Single(delivery => delivery!["destination"].Is(destination))!;

    public static bool Is(this JsonNode? node, string text) => string.Equals(node?.GetValue<string>(), text, StringComparison.Ordinal);

    public static IReadOnlyList<string> Texts(this JsonNode array, string member) => [.. array.AsArray().Select(item => item![member]!.GetValue<string>())];

    private static async Task<JsonNode> CheckAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        var answer = await ReadAsync(response);
        response.StatusCode.ShouldBe(status, answer.ToJsonString());
        if (status != HttpStatusCode.OK)
        {
            response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        }

        return answer;
    }

    private static async Task<JsonNode> ReadAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return JsonNode.Parse(text.Length == 0 ? "{}" : text)!;
    }
}
