using System.Net;
using System.Text;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Azure.Functions.Worker.Tests;

public sealed class FailureTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Throws")]
    [InlineData("ThrowsLater")]
    [InlineData("ReadsSynchronously")]
    public async Task An_exception_is_a_500_with_an_empty_body_and_stands_in_the_log(string function)
    {
        await using var host = await TestHost.StartAsync(typeof(FailingFunctions));
        using var response = await host.Client.PostAsync($"api/{function}", new StringContent("body"), Cancelled);
        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        response.Headers.Contains("x-left").ShouldBeFalse();
        (await response.Content.ReadAsStringAsync(Cancelled)).ShouldBeEmpty();
        var line = host.Logs.Lines.ShouldHaveSingleItem(line => line.Level == LogLevel.Error);
        line.Category.ShouldBe($"Function.{function}");
        line.Exception.ShouldBeOfType<InvalidOperationException>();
    }

    [Fact]
    public async Task An_exception_after_the_response_has_begun_breaks_the_connection()
    {
        await using var host = await TestHost.StartAsync(typeof(FailingFunctions));
        await Should.ThrowAsync<HttpRequestException>(() => host.Client.GetStringAsync("api/ThrowsHalfWay", Cancelled));
    }

    [Theory]
    [InlineData("""{"name":"Ada","Age":36}""", HttpStatusCode.OK, "POST Ada 36")]
    [InlineData("""{"name":""", HttpStatusCode.InternalServerError, "")]
    [InlineData("", HttpStatusCode.InternalServerError, "")]
    public async Task A_body_is_read_as_JSON_and_one_that_cannot_be_read_is_a_500(string body, HttpStatusCode expected, string answer)
    {
        await using var host = await TestHost.StartAsync(typeof(FailingFunctions));
        using var response = await host.Client.PostAsync("api/Body", new StringContent(body, Encoding.UTF8, "application/json"), Cancelled);
        response.StatusCode.ShouldBe(expected);
        (await response.Content.ReadAsStringAsync(Cancelled)).ShouldBe(answer);
    }

    [Fact]
    public async Task A_body_may_have_a_hundred_megabytes_unless_a_setting_says_otherwise()
    {
        await using var host = await TestHost.StartAsync(typeof(FailingFunctions));
        host.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits.MaxRequestBodySize.ShouldBe(104_857_600);

        await using var small = await TestHost.StartAsync(TestHost.Builder([typeof(FailingFunctions)], [("FUNCTIONS_REQUEST_BODY_SIZE_LIMIT", "1000")]));
        (await small.Client.PostAsync("api/Reads", new StringContent(new string('a', 1000)), Cancelled)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await small.Client.PostAsync("api/Reads", new StringContent(new string('a', 1001)), Cancelled)).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }
}
