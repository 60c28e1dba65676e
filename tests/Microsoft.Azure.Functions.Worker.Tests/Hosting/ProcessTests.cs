using Azure.Storage.Queues.Models;
using LeadFunctions.Testing;

namespace Microsoft.Azure.Functions.Worker.Tests;

/// <summary>The whole host in a process of its own, as <c>dotnet run</c> starts it.</summary>
public sealed class ProcessTests(AzuriteFixture azurite)
{
    private readonly TestQueue _queue = new(azurite.ConnectionString);

    [Fact]
    public async Task The_stock_program_answers_on_its_port_and_runs_its_timer()
    {
        await using var app = Start("--port", "0");
        using var client = new HttpClient { BaseAddress = await app.AddressAsync() };
        await app.ReadToAsync($"Function Hello: .GET. {client.BaseAddress}api/hello");
        await app.ReadToAsync($"Function Work: .queue. {_queue.Name}");
        await app.ReadToAsync(@"Function Tick: .timer. \* \* \* \* \* \*");
        (await client.GetStringAsync("api/hello?name=Ada")).ShouldBe("Hello, Ada");
        await app.ReadToAsync("tick, past due False");
        (await app.TerminateAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task SIGTERM_stops_cleanly_and_what_was_running_goes_back_to_its_queue()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "Windows has no SIGTERM.");
        await _queue.CreateAsync();
        await _queue.SendAsync("work");
        await using (var app = Start("--port", "0"))
        {
            await app.ReadToAsync("working, try 1");
            (await app.TerminateAsync()).ShouldBe(0);
            app.Output.ShouldContain(line => line.Contains("which goes back to its queue"));
            app.Output.ShouldNotContain(line => line.Contains("fail:") || line.Contains("warn:"));
        }

        QueueMessage back = await _queue.Client.ReceiveMessageAsync();
        back.Body.ToString().ShouldBe("d29yaw==");
        back.DequeueCount.ShouldBe(2);
    }

    [Fact]
    public async Task A_busy_port_stops_the_start_before_a_message_is_taken()
    {
        await _queue.CreateAsync();
        await _queue.SendAsync("work");
        await using var first = await TestHost.StartAsync(typeof(ResultFunctions));
        var builder = TestHost.Builder([typeof(QueueFunctions)], [.. _queue.Settings, ("LocalHost:Urls", first.Client.BaseAddress!.ToString())]);
        builder.Services.AddProbe(new FunctionProbe());
        (await Should.ThrowAsync<IOException>(() => TestHost.StartAsync(builder))).Message.ShouldContain("address already in use");
        PeekedMessage left = await _queue.Client.PeekMessageAsync();
        left.DequeueCount.ShouldBe(0);
    }

    private SampleProcess Start(params string[] args) => SampleProcess.Start(
        [.. _queue.Settings, ("LocalHost__HostId", _queue.Name), ("AZURE_FUNCTIONS_ENVIRONMENT", "Development")], args);
}
