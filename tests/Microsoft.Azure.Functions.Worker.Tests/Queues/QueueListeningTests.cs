using LeadFunctions.Testing;
using Microsoft.Azure.Functions.Worker.LocalHost;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Tests;

/// <summary>When messages are taken, and how many.</summary>
public sealed class QueueListeningTests(AzuriteFixture azurite) : QueueTestBase(azurite)
{
    [Fact]
    public async Task A_missing_queue_is_not_made_nor_complained_about_and_is_heard_when_it_appears()
    {
        await using var host = await StartAsync();
        await Eventually.TrueAsync(() => host.Logs.Lines.Any(line => line.Text.StartsWith("Function Listen:", StringComparison.Ordinal)));
        (await Queue.Client.ExistsAsync()).Value.ShouldBeFalse();
        await Queue.CreateAsync();
        await Queue.SendAsync("hello");
        await NextMessageAsync();
        host.Logs.Lines.ShouldNotContain(line => line.Level >= LogLevel.Warning);
    }

    [Theory]
    [InlineData(4, 2, 6)]
    [InlineData(4, 0, 4)]
    [InlineData(1, 0, 1)]
    public async Task No_more_than_a_batch_and_the_threshold_run_at_once(int batchSize, int threshold, int most)
    {
        await Queue.CreateAsync();
        for (var i = 0; i < most + 3; i++)
        {
            await Queue.SendAsync($"{i}");
        }

        using var go = new SemaphoreSlim(0);
        Probe.Do = (_, token) => go.WaitAsync(token);
        await using var host = await StartAsync(Queues("batchSize", $"{batchSize}"), Queues("newBatchThreshold", $"{threshold}"));
        for (var i = 0; i < batchSize; i++)
        {
            await NextMessageAsync();
        }

        // So many must end before the next batch is taken; then as many again may run.
        go.Release(batchSize - threshold);
        for (var i = batchSize; i < most + batchSize - threshold && i < most + 3; i++)
        {
            await NextMessageAsync();
        }

        (Probe.Count - (batchSize - threshold)).ShouldBeLessThanOrEqualTo(most);
        go.Release(100);
        await Eventually.TrueAsync(async () => await Queue.CountAsync() == 0);
        Probe.Count.ShouldBe(most + 3);
    }

    [Fact]
    public async Task A_message_stays_invisible_while_its_function_runs_longer_than_its_lease()
    {
        await Queue.CreateAsync();
        var go = new TaskCompletionSource();
        Probe.Do = (_, token) => go.Task.WaitAsync(token);
        await using var host = await StartAsync(("LocalHost:MessageLease", "00:00:02"));
        await Queue.SendAsync("slow");
        var message = await NextMessageAsync();

        // A second message, invisible for twice the lease, tells the time by the storage service's clock.
        await Queue.Client.SendMessageAsync("bGF0ZXI=", visibilityTimeout: TimeSpan.FromSeconds(4));
        Probe.Do = static (_, _) => Task.CompletedTask;
        (await NextMessageAsync()).MessageId.ShouldNotBe(message.MessageId);
        go.SetResult();
        await Eventually.TrueAsync(async () => await Queue.CountAsync() == 0);
        Probe.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Storage_that_cannot_be_reached_is_complained_about_once_and_HTTP_answers()
    {
        var builder = TestHost.Builder([typeof(QueueFunctions), typeof(ResultFunctions)],
        [
            .. Queue.Settings,
            ("AzureWebJobsStorage", "DefaultEndpointsProtocol=http;AccountName=a;AccountKey=YQ==;QueueEndpoint=http://127.0.0.1:1/a;"),
        ]);
        builder.Services.AddProbe(Probe);
        await using var host = await TestHost.StartAsync(builder);
        (await host.Client.GetStringAsync("api/Text", TestContext.Current.CancellationToken)).ShouldBe("text");
        await Eventually.TrueAsync(() => host.Logs.Lines.Any(line => line.Text.Contains("cannot be read")));
        host.Logs.Lines.Count(line => line.Level >= LogLevel.Warning).ShouldBe(1);
    }

    [Fact]
    public async Task A_batch_costs_one_receive_and_a_message_one_delete()
    {
        const int messages = 10;
        await Queue.CreateAsync();
        for (var i = 0; i < messages; i++)
        {
            await Queue.SendAsync($"{i}");
        }

        var go = new TaskCompletionSource();
        Probe.Do = (_, _) => go.Task;
        using var calls = new StorageCalls(Queue.Name);
        var path = Queue.Client.Uri.AbsolutePath + "/messages";
        await using var host = await StartAsync(Queues("newBatchThreshold", "0"));
        await Eventually.TrueAsync(() => Probe.Count == messages);
        calls.All.ShouldBe([$"GET {path}"]);
        go.SetResult();
        await host.StopAsync();
        calls.All.Count(call => call.StartsWith($"DELETE {path}/", StringComparison.Ordinal)).ShouldBe(messages);
        calls.All.ShouldAllBe(call => call == $"GET {path}" || call.StartsWith("DELETE"));
    }

    [Fact]
    public void An_empty_queue_is_looked_at_ever_more_rarely_until_a_message_comes()
    {
        var backoff = new PollingBackoff(TimeSpan.FromSeconds(1), new MiddleRandom());
        Enumerable.Range(0, 6).Select(_ => Math.Round(backoff.Next().TotalMilliseconds)).ShouldBe([100, 200, 400, 800, 1000, 1000]);
        backoff.Reset();
        backoff.Next().TotalMilliseconds.ShouldBe(100, tolerance: 0.01);
    }

    [Fact]
    public void The_wait_between_looks_varies_by_a_fifth()
    {
        var first = Enumerable.Range(0, 1000).Select(seed => new PollingBackoff(TimeSpan.FromMinutes(1), new Random(seed)).Next().TotalMilliseconds).ToList();
        first.Min().ShouldBeInRange(80, 82);
        first.Max().ShouldBeInRange(118, 120);
    }

    [Fact]
    public async Task A_disabled_function_does_not_listen()
    {
        await Queue.CreateAsync();
        await Queue.SendAsync("hello");
        await using var host = await StartAsync(("AzureWebJobs.Listen.Disabled", "true"));
        host.Logs.Lines.ShouldHaveSingleItem(line => line.Text == $"Function Listen: [queue] {Queue.Name} (disabled)");
        await host.StopAsync();
        Probe.Count.ShouldBe(0);
    }

    [Fact]
    public async Task A_missing_setting_fails_only_its_function()
    {
        var builder = TestHost.Builder([typeof(QueueFunctions), typeof(ResultFunctions)], [Queue.Settings[0]]);
        builder.Services.AddProbe(Probe);
        await using var host = await TestHost.StartAsync(builder);
        host.Logs.Lines.ShouldHaveSingleItem(line => line.Level == LogLevel.Error).Text.ShouldBe(
            "The function 'Listen' is in error and does not run: the setting 'QueueName', named by %QueueName%, is missing.");
        (await host.Client.GetStringAsync("api/Text", TestContext.Current.CancellationToken)).ShouldBe("text");
    }
}
