using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Azure.Functions.Worker.Tests;

public sealed class InvocationTests
{
    private readonly FunctionProbe _probe = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_caller_that_hangs_up_cancels_the_invocation()
    {
        var cancelled = new TaskCompletionSource();
        _probe.Do = async (_, token) =>
        {
            await using var registration = token.Register(cancelled.SetResult);
            await Task.Delay(Timeout.Infinite, token);
        };
        await using var host = await StartAsync();
        using var hangUp = new CancellationTokenSource();
        var response = host.Client.GetAsync("api/probe", hangUp.Token);
        await _probe.NextAsync();
        await hangUp.CancelAsync();
        await cancelled.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancelled);
        await Should.ThrowAsync<OperationCanceledException>(() => response);
    }

    [Fact]
    public async Task A_request_in_flight_finishes_when_the_host_stops()
    {
        var go = new TaskCompletionSource();
        _probe.Do = (_, token) => go.Task.WaitAsync(token);
        await using var host = await StartAsync();
        var response = host.Client.GetAsync("api/probe", Cancelled);
        await _probe.NextAsync();
        var stopping = host.StopAsync();
        go.SetResult();
        (await response).StatusCode.ShouldBe(HttpStatusCode.OK);
        await stopping;
    }

    [Fact]
    public async Task More_requests_than_host_json_allows_wait_and_then_are_refused()
    {
        var go = new TaskCompletionSource();
        _probe.Do = (_, token) => go.Task.WaitAsync(token);
        await using var host = await StartAsync(
            ("AzureFunctionsJobHost:extensions:http:maxConcurrentRequests", "1"), ("AzureFunctionsJobHost:extensions:http:maxOutstandingRequests", "2"));
        var first = host.Client.GetAsync("api/probe", Cancelled);
        await _probe.NextAsync();
        var others = new List<Task<HttpResponseMessage>> { host.Client.GetAsync("api/probe", Cancelled), host.Client.GetAsync("api/probe", Cancelled) };
        var refused = await Task.WhenAny(others);
        (await refused).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        _probe.Count.ShouldBe(1);
        go.SetResult();
        (await first).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await others.Single(other => other != refused)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_context_tells_about_the_invocation()
    {
        await using var host = await StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/probe/7");
        request.Headers.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        await host.Client.SendAsync(request, Cancelled);
        await host.Client.GetAsync("api/probe/8", Cancelled);
        var first = (FunctionContext)(await _probe.NextAsync())!;
        var second = (FunctionContext)(await _probe.NextAsync())!;
        first.TraceContext.TraceParent.ShouldStartWith("00-0af7651916cd43dd8448eb211c80319c-");
        first.BindingContext.BindingData["ID"].ShouldBe("7");
        string.Equals(first.InvocationId, second.InvocationId, StringComparison.Ordinal).ShouldBeFalse();
        first.FunctionId.ShouldBe(second.FunctionId);
        first.FunctionDefinition.Name.ShouldBe("Probe");
        first.FunctionDefinition.EntryPoint.ShouldBe($"{typeof(ProbeHttpFunctions).FullName}.Probe");
        first.FunctionDefinition.PathToAssembly.ShouldBe(typeof(ProbeHttpFunctions).Assembly.Location);
        first.FunctionDefinition.Parameters.Select(parameter => parameter.Type).ShouldBe([typeof(HttpRequest), typeof(FunctionContext), typeof(CancellationToken)]);
        first.FunctionDefinition.InputBindings["request"].Type.ShouldBe("httpTrigger");
        first.FunctionDefinition.OutputBindings["$return"].Type.ShouldBe("http");
    }

    [Theory]
    [InlineData("AzureWebJobs.Probe.Disabled", "true")]
    [InlineData("AzureWebJobs.Probe.Disabled", "1")]
    [InlineData("AzureWebJobs:Probe:Disabled", "True")]
    public async Task A_disabled_function_is_not_found_but_for_the_master_key(string setting, string value)
    {
        await using var host = await StartAsync((setting, value), ("LocalHost:MasterKey", "master"));
        (await host.Client.GetAsync("api/probe", Cancelled)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        _probe.Count.ShouldBe(0);
        (await host.Client.GetAsync("api/probe?code=master", Cancelled)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("false")]
    [InlineData("0")]
    public async Task A_function_is_not_disabled_by_any_other_value(string value)
    {
        await using var host = await StartAsync(("AzureWebJobs.Probe.Disabled", value));
        (await host.Client.GetAsync("api/probe", Cancelled)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private Task<TestHost> StartAsync(params (string, string)[] settings)
    {
        var builder = TestHost.Builder([typeof(ProbeHttpFunctions)], settings);
        builder.Services.AddSingleton(_probe);
        return TestHost.StartAsync(builder);
    }
}
