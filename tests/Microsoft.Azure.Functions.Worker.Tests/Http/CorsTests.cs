using System.Net;

namespace Microsoft.Azure.Functions.Worker.Tests;

public sealed class CorsTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Named_origins_may_call_and_others_may_not()
    {
        await using var host = await StartAsync("https://a.example, https://b.example", credentials: "true");
        using var allowed = await PreflightAsync(host, "https://b.example");
        allowed.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        allowed.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["https://b.example"]);
        allowed.Headers.GetValues("Access-Control-Allow-Credentials").ShouldBe(["true"]);
        using var refused = await PreflightAsync(host, "https://c.example");
        refused.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
    }

    [Fact]
    public async Task A_star_lets_everybody_call()
    {
        await using var host = await StartAsync("*");
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/Text") { Headers = { { "Origin", "https://any.example" } } };
        using var response = await host.Client.SendAsync(request, Cancelled);
        response.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
    }

    [Fact]
    public async Task Without_the_setting_there_is_no_CORS()
    {
        await using var host = await StartAsync(string.Empty);
        using var response = await PreflightAsync(host, "https://a.example");
        response.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
    }

    private static Task<TestHost> StartAsync(string origins, string credentials = "false") =>
        TestHost.StartAsync(TestHost.Builder([typeof(ResultFunctions)], [("LocalHost:Cors", origins), ("LocalHost:CorsCredentials", credentials)]));

    private static Task<HttpResponseMessage> PreflightAsync(TestHost host, string origin) =>
        host.Client.SendAsync(
            new HttpRequestMessage(HttpMethod.Options, "api/Text") { Headers = { { "Origin", origin }, { "Access-Control-Request-Method", "POST" } } }, Cancelled);
}
