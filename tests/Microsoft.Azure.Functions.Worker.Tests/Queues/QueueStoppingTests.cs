using Azure.Storage.Queues.Models;
using LeadFunctions.Testing;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Tests;

/// <summary>What a stopping host does with what is running.</summary>
public sealed class QueueStoppingTests(AzuriteFixture azurite) : QueueTestBase(azurite)
{
    [Fact]
    public async Task A_function_is_cancelled_at_once_and_its_message_comes_back()
    {
        await Queue.CreateAsync();
        Probe.Do = static (_, token) => Task.Delay(Timeout.Infinite, token);
        await using var host = await StartAsync();
        await Queue.SendAsync("hello");
        var message = await NextMessageAsync();
        await host.StopAsync();
        QueueMessage back = await Queue.Client.ReceiveMessageAsync();
        back.MessageId.ShouldBe(message.MessageId);
        back.DequeueCount.ShouldBe(2);
        host.Logs.Lines.ShouldNotContain(line => line.Level >= LogLevel.Warning);
    }

    [Fact]
    public async Task A_function_that_finishes_all_the_same_is_waited_for_and_its_message_deleted()
    {
        await Queue.CreateAsync();
        var go = new TaskCompletionSource();
        Probe.Do = (_, _) => go.Task;
        await using var host = await StartAsync();
        await Queue.SendAsync("hello");
        await NextMessageAsync();
        var stopping = host.StopAsync();
        stopping.IsCompleted.ShouldBeFalse();
        go.SetResult();
        await stopping;
        (await Queue.CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_function_that_does_not_end_is_not_waited_for_longer_than_the_timeout()
    {
        await Queue.CreateAsync();
        var go = new TaskCompletionSource();
        Probe.Do = (_, _) => go.Task;
        await using var host = await StartAsync(("LocalHost:ShutdownTimeout", "00:00:00.2"));
        await Queue.SendAsync("hello");
        await NextMessageAsync();
        await host.StopAsync().WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        host.Logs.Lines.ShouldHaveSingleItem(line => line.Text == "Functions were still running when the time to stop was over.");
        go.SetResult();
    }

    [Fact]
    public async Task No_message_is_held_back_from_the_next_host()
    {
        const int messages = 40;
        await Queue.CreateAsync();
        for (var i = 0; i < messages; i++)
        {
            await Queue.SendAsync($"{i}");
        }

        Probe.Do = static (_, token) => Task.Delay(Timeout.Infinite, token);
        await using (var host = await StartAsync(Queues("batchSize", "8")))
        {
            await NextMessageAsync();
        }

        var back = new HashSet<string>(StringComparer.Ordinal);
        while (((QueueMessage[])await Queue.Client.ReceiveMessagesAsync(32)) is { Length: > 0 } batch)
        {
            back.UnionWith(batch.Select(message => message.MessageId));
        }

        back.Count.ShouldBe(messages);
    }
}
