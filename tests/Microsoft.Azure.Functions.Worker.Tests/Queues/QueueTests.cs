using Azure.Storage.Queues.Models;
using LeadFunctions.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Azure.Functions.Worker.Tests;

public sealed class QueueTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_message_that_succeeds_is_deleted()
    {
        var queue = await new TestQueue(azurite.ConnectionString).CreateAsync();
        var probe = new FunctionProbe();
        var builder = TestHost.Builder([typeof(QueueFunctions)], queue.Settings);
        builder.Services.AddSingleton(probe);
        await using var host = await TestHost.StartAsync(builder);
        await queue.SendAsync("hello");
        (await probe.NextAsync()).ShouldBeOfType<QueueMessage>().Body.ToString().ShouldBe("hello");
        await Eventually.TrueAsync(async () => await queue.CountAsync() == 0);
    }
}
