namespace Microsoft.Azure.Functions.Worker.Tests;

public sealed class ResultTests
{
    [Theory]
    [InlineData("Result", 201, "application/json", """{"name":"Ada","age":36}""")]
    [InlineData("ActionResult", 202, "application/json", """{"name":"Ada","age":36}""")]
    [InlineData("Poco", 200, "application/json", """{"name":"Ada","age":36}""")]
    [InlineData("Text", 200, "text/plain", "text")]
    [InlineData("Written", 418, null, "written")]
    [InlineData("WrittenValueTask", 200, null, "written")]
    [InlineData("Nothing", 200, null, "")]
    [InlineData("Null", 200, null, "")]
    [InlineData("Several", 204, null, "")]
    public async Task What_a_function_returns_or_writes_is_the_response(string function, int status, string? type, string body)
    {
        await using var host = await TestHost.StartAsync(typeof(ResultFunctions));
        using var response = await host.Client.GetAsync($"api/{function}", TestContext.Current.CancellationToken);
        ((int)response.StatusCode).ShouldBe(status);
        response.Content.Headers.ContentType?.MediaType.ShouldBe(type);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe(body);
    }
}
