using System.Net;

namespace Microsoft.Azure.Functions.Worker.Tests;

public sealed class KeyTests
{
    private const HttpStatusCode Yes = HttpStatusCode.OK;
    private const HttpStatusCode No = HttpStatusCode.Unauthorized;

    private static readonly (string, string)[] Keys = [("LocalHost:FunctionKey", "fun/key+=ü"), ("LocalHost:MasterKey", "master")];

    [Theory]
    [InlineData("Anonymous", null, null, Yes)]
    [InlineData("Anonymous", "wrong", null, Yes)]
    [InlineData("Function", null, null, No)]
    [InlineData("Function", "wrong", null, No)]
    [InlineData("Function", "fun", null, No)]
    [InlineData("Function", null, "wrong", No)]
    [InlineData("Function", null, "fun/key+=ü", Yes)]
    [InlineData("Function", "master", null, Yes)]
    [InlineData("Function", null, "master", Yes)]
    [InlineData("Function", "wrong", "master", No)]
    [InlineData("Function", "master", "wrong", Yes)]
    [InlineData("Unnamed", null, null, No)]
    [InlineData("Unnamed", null, "fun/key+=ü", Yes)]
    [InlineData("Admin", null, null, No)]
    [InlineData("Admin", null, "fun/key+=ü", No)]
    [InlineData("Admin", "master", null, Yes)]
    [InlineData("System", null, "fun/key+=ü", No)]
    [InlineData("System", "master", null, Yes)]
    public async Task A_level_asks_for_its_key_in_the_header_or_else_in_the_query(
        string function, string? header, string? query, HttpStatusCode expected)
    {
        await using var host = await TestHost.StartAsync(TestHost.Builder([typeof(KeyFunctions)], Keys));
        (await AskAsync(host, function, header, query)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("Anonymous", Yes)]
    [InlineData("Function", No)]
    [InlineData("Admin", No)]
    public async Task Where_no_key_is_set_only_anonymous_functions_answer(string function, HttpStatusCode expected)
    {
        await using var host = await TestHost.StartAsync(typeof(KeyFunctions));
        (await AskAsync(host, function, header: "", query: "")).ShouldBe(expected);
        (await AskAsync(host, function, header: null, query: null)).ShouldBe(expected);
    }

    private static async Task<HttpStatusCode> AskAsync(TestHost host, string function, string? header, string? query)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get, $"api/{function}" + (query is null ? string.Empty : $"?code={Uri.EscapeDataString(query)}"));
        if (header is not null)
        {
            request.Headers.TryAddWithoutValidation("x-functions-key", header);
        }

        using var response = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
