using System.Net;

namespace Microsoft.Azure.Functions.Worker.Tests;

public sealed class RouteTests
{
    private static readonly (string, string)[] Place = [("Place", "home")];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("GET", "api/words/hello", "GET hello")]
    [InlineData("POST", "api/words/hello", "POST hello")]
    [InlineData("PUT", "api/words/42", "PUT 42")]
    [InlineData("DELETE", "api/Any", "DELETE")]
    [InlineData("PATCH", "API/any", "PATCH")]
    [InlineData("GET", "api/at/home", "/api/at/home")]
    [InlineData("GET", "api/files/a/b/c.txt", "a/b/c.txt")]
    [InlineData("GET", "api/typed/41/9007199254740993/0f8fad5b-d9cb-469f-a165-70867728950e/true", "42 9007199254740994 0f8fad5bd9cb469fa16570867728950e False none True")]
    [InlineData("GET", "api/typed/1/2/0f8fad5b-d9cb-469f-a165-70867728950e/false/x", "2 3 0f8fad5bd9cb469fa16570867728950e True x True")]
    public async Task A_route_leads_to_its_function(string method, string path, string expected)
    {
        await using var host = await TestHost.StartAsync(TestHost.Builder([typeof(RouteFunctions)], Place));
        using var response = await host.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path), Cancelled);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync(Cancelled)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("DELETE", "api/words/hello")]
    [InlineData("GET", "api/words/42")]
    [InlineData("HEAD", "api/words/hello")]
    [InlineData("GET", "words/hello")]
    [InlineData("GET", "api/nothing")]
    public async Task Anything_else_is_not_found_even_where_only_the_method_is_wrong(string method, string path)
    {
        await using var host = await TestHost.StartAsync(TestHost.Builder([typeof(RouteFunctions)], Place));
        using var response = await host.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path), Cancelled);
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        response.Headers.ShouldNotContain(header => header.Key == "Allow");
        (await response.Content.ReadAsStringAsync(Cancelled)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("hooks/v1", "hooks/v1/words/hello")]
    [InlineData("/hooks/", "hooks/words/hello")]
    [InlineData("", "words/hello")]
    public async Task The_prefix_comes_from_host_json(string prefix, string path)
    {
        await using var host = await TestHost.StartAsync(
            TestHost.Builder([typeof(RouteFunctions)], [.. Place, ("AzureFunctionsJobHost:extensions:http:routePrefix", prefix)]));
        (await host.Client.GetStringAsync(path, Cancelled)).ShouldBe("GET hello");
        (await host.Client.GetAsync("api/words/hello", Cancelled)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_route_value_of_the_wrong_type_fails_the_function()
    {
        await using var host = await TestHost.StartAsync(TestHost.Builder([typeof(RouteFunctions)], Place));
        using var response = await host.Client.GetAsync("api/typed/one/2/3/true", Cancelled);
        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
    }

    [Fact]
    public async Task The_root_says_that_the_host_runs()
    {
        await using var host = await TestHost.StartAsync(TestHost.Builder([typeof(RouteFunctions)], Place));
        (await host.Client.GetStringAsync("", Cancelled)).ShouldBe("The functions host is running.\n");
    }

    [Fact]
    public async Task Each_function_is_logged_once_with_its_route()
    {
        await using var host = await TestHost.StartAsync(TestHost.Builder([typeof(RouteFunctions)], Place));
        host.Logs.Lines.Count(line => line.Text == $"Function WordsPost: [POST,PUT] {host.Client.BaseAddress}api/words/{{word}}").ShouldBe(1);
        host.Logs.Lines.Count(line => line.Text == $"Function Any: [ANY] {host.Client.BaseAddress}api/Any").ShouldBe(1);
    }
}
