using System.Net;
using System.Net.Http.Json;
using Azure.Storage.Queues.Models;
using LeadFunctions.Testing;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Tests;

public sealed class AdminTests
{
    private static readonly Type[] Functions = [typeof(QueueFunctions), typeof(TimerFunctions), typeof(ProbeHttpFunctions)];

    private readonly FunctionProbe _probe = new();

    [Theory]
    [InlineData("GET", "admin/host/status")]
    [InlineData("GET", "admin/functions")]
    [InlineData("POST", "admin/functions/Listen")]
    [InlineData("POST", "admin/functions/Nobody")]
    public async Task Every_admin_route_needs_the_master_key(string method, string path)
    {
        await using var host = await StartAsync();
        foreach (var key in new[] { "", "?code=", "?code=fun", "?code=wrong" })
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), path + key);
            using var response = await host.Client.SendAsync(request);
            response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }
    }

    [Fact]
    public async Task The_host_tells_its_state_and_its_functions()
    {
        await using var host = await StartAsync();
        (await host.Client.GetStringAsync("admin/host/status?code=master")).ShouldBe("""{"state":"Running"}""");
        var functions = await host.Client.GetStringAsync("admin/functions?code=master");
        functions.ShouldContain("""{"name":"Listen","entryPoint":"Microsoft.Azure.Functions.Worker.Tests.QueueFunctions.Listen","trigger":"queueTrigger","isDisabled":true}""");
        functions.ShouldContain("timerTrigger");
        functions.ShouldContain("httpTrigger");
    }

    [Fact]
    public async Task A_queue_function_runs_by_hand_even_when_disabled()
    {
        await using var host = await StartAsync();
        (await PostAsync(host, "Listen", new { input = "by hand" })).ShouldBe(HttpStatusCode.Accepted);
        var message = (await _probe.NextAsync()).ShouldBeOfType<QueueMessage>();
        message.Body.ToString().ShouldBe("by hand");
        message.DequeueCount.ShouldBe(1);
        message.MessageId.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task A_timer_function_runs_by_hand()
    {
        await using var host = await StartAsync();
        (await PostAsync(host, "tick", new { input = "" })).ShouldBe(HttpStatusCode.Accepted);
        (await _probe.NextAsync()).ShouldBeOfType<TimerInfo>().IsPastDue.ShouldBeFalse();
    }

    [Fact]
    public async Task A_run_by_hand_that_fails_stands_in_the_log_and_a_stopping_host_cancels_one()
    {
        await using var host = await StartAsync();
        _probe.Do = static (_, _) => throw new InvalidOperationException("broken");
        await PostAsync(host, "Listen", new { input = "fails" });
        await Eventually.TrueAsync(() => host.Logs.Lines.Any(line => line.Level == LogLevel.Error && line.Exception is InvalidOperationException));
        _probe.Do = static (_, token) => Task.Delay(Timeout.Infinite, token);
        await PostAsync(host, "Listen", new { input = "hangs" });
        await _probe.NextAsync();
        await _probe.NextAsync();
        await host.StopAsync();
        host.Logs.Lines.Count(line => line.Text == "Listen, run by hand, failed.").ShouldBe(2);
    }

    [Fact]
    public async Task Only_queue_and_timer_functions_that_exist_run_by_hand_with_a_JSON_body()
    {
        await using var host = await StartAsync();
        (await PostAsync(host, "Nobody", new { input = "" })).ShouldBe(HttpStatusCode.NotFound);
        (await PostAsync(host, "Probe", new { input = "" })).ShouldBe(HttpStatusCode.BadRequest);
        using var response = await host.Client.PostAsync("admin/functions/Listen?code=master", new StringContent("not JSON"));
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        _probe.Count.ShouldBe(0);
    }

    private static async Task<HttpStatusCode> PostAsync(TestHost host, string function, object body)
    {
        using var response = await host.Client.PostAsJsonAsync($"admin/functions/{function}?code=master", body);
        return response.StatusCode;
    }

    private Task<TestHost> StartAsync()
    {
        var builder = TestHost.Builder(Functions,
        [
            ("QueueName", "unused"), ("Schedule", "0 0 0 1 1 *"), ("AzureWebJobs.Listen.Disabled", "true"), ("AzureWebJobs.Tick.Disabled", "true"),
            ("AzureWebJobsStorage", "UseDevelopmentStorage=true"), ("LocalHost:MasterKey", "master"), ("LocalHost:FunctionKey", "fun"),
        ]);
        builder.Services.AddProbe(_probe);
        return TestHost.StartAsync(builder);
    }
}
