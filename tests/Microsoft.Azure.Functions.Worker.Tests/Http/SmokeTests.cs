using System.Net;

namespace Microsoft.Azure.Functions.Worker.Tests;

public sealed class SmokeTests
{
    [Fact]
    public async Task Echo()
    {
        await using var host = await TestHost.StartAsync(typeof(EchoFunctions));
        (await host.Client.GetStringAsync("api/echo/hello", TestContext.Current.CancellationToken)).ShouldBe("GET hello");
        (await host.Client.PostAsync("api/echo/hello", null, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await host.Client.GetAsync("api/echo/12", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await host.Client.GetAsync("", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
