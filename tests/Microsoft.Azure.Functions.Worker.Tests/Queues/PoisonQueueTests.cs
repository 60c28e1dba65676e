using Azure.Storage.Queues.Models;
using LeadFunctions.Testing;
using Microsoft.Azure.Functions.Worker.LocalHost;

namespace Microsoft.Azure.Functions.Worker.Tests;

public sealed class PoisonQueueTests(AzuriteFixture azurite) : QueueTestBase(azurite)
{
    [Theory]
    [InlineData("leads", true)]
    [InlineData("leads-poison", false)]
    [InlineData("a2345678901234567890123456789012345678901234567890123456", true)]
    [InlineData("a23456789012345678901234567890123456789012345678901234567", false)]
    public void A_poison_queue_and_a_name_that_is_too_long_have_none(string name, bool expected) =>
        PoisonQueue.ExistsFor(name).ShouldBe(expected);

    [Fact]
    public async Task Without_a_poison_queue_a_message_that_fails_stays_invisible_until_its_lease_lapses()
    {
        await Queue.Poison.CreateAsync();
        Probe.Do = static (_, _) => throw new InvalidOperationException("always");
        await using var host = await StartAsync(("QueueName", Queue.Poison.Name), ("LocalHost:MessageLease", "00:00:02"), Queues("maxDequeueCount", "2"));
        await Queue.Poison.SendMessageAsync("aGVsbG8=");
        var first = await NextMessageAsync();
        var second = await NextMessageAsync();
        second.DequeueCount.ShouldBe(2);
        (second.NextVisibleOn - first.NextVisibleOn)!.Value.ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(2));
        PeekedMessage? kept = await Queue.Poison.PeekMessageAsync();
        kept.ShouldBeNull();
        ((QueueProperties)await Queue.Poison.GetPropertiesAsync()).ApproximateMessagesCount.ShouldBe(1);
    }
}
