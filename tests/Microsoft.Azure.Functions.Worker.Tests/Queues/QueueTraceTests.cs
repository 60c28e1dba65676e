using System.Diagnostics;
using Azure.Storage.Queues.Models;
using LeadFunctions.Testing;

namespace Microsoft.Azure.Functions.Worker.Tests;

public sealed class QueueTraceTests(AzuriteFixture azurite) : QueueTestBase(azurite)
{
    [Fact]
    public async Task Each_run_is_an_activity_of_its_own()
    {
        await Queue.CreateAsync();
        string? parent = null;
        Probe.Do = (_, _) =>
        {
            parent = Activity.Current?.Id;
            return Task.CompletedTask;
        };
        await using var host = await StartAsync(typeof(QueueBindingFunctions));
        var queue = await new TestQueue(Queue.Settings[0].Value, Queue.Name + "-message").CreateAsync();
        await queue.SendAsync("one");
        var (_, first) = ((QueueMessage, FunctionContext))(await Probe.NextAsync())!;
        first.TraceContext.TraceParent.ShouldBe(await Eventually.NotNullAsync(() => Task.FromResult(parent)));
        first.TraceContext.TraceParent.ShouldMatch("^00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]$");
        await queue.SendAsync("two");
        var (_, second) = ((QueueMessage, FunctionContext))(await Probe.NextAsync())!;
        second.TraceContext.TraceParent[..35].ShouldNotBe(first.TraceContext.TraceParent[..35]);
    }
}
