using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace LeadFunctions.Tests.Hosting;

/// <summary>Posts leads as a sender does.</summary>
public static class LeadPost
{
    /// <summary>Posts a lead to the website's source; the id it is answered with.</summary>
    public static async Task<string> PostLeadAsync(this TestApp app, object lead, string? idempotencyKey = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "leads/website") { Content = JsonContent.Create(lead) };
        if (idempotencyKey is not null)
        {
            request.Headers.Add("Idempotency-Key", idempotencyKey);
        }

        using var response = await app.Http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        return JsonNode.Parse(text)!["id"]!.GetValue<string>();
    }
}
