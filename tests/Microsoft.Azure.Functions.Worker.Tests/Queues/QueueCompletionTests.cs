using Azure.Storage.Queues.Models;
using LeadFunctions.Testing;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Tests;

/// <summary>What becomes of a message after its function has run.</summary>
public sealed class QueueCompletionTests(AzuriteFixture azurite) : QueueTestBase(azurite)
{
    [Fact]
    public async Task A_message_that_succeeds_is_deleted()
    {
        await Queue.CreateAsync();
        await using var host = await StartAsync();
        await Queue.SendAsync("hello");
        (await NextMessageAsync()).Body.ToString().ShouldBe("hello");
        await Eventually.TrueAsync(async () => await Queue.CountAsync() == 0);
        Probe.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_message_that_fails_comes_back_at_once_and_counts_its_tries()
    {
        await Queue.CreateAsync();
        Probe.Do = (_, _) => Probe.Count < 3 ? throw new InvalidOperationException("again") : Task.CompletedTask;
        await using var host = await StartAsync();
        await Queue.SendAsync("hello");
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            (await NextMessageAsync()).DequeueCount.ShouldBe(attempt);
        }

        await Eventually.TrueAsync(async () => await Queue.CountAsync() == 0);
        host.Logs.Lines.Count(line => line.Level == LogLevel.Error && line.Exception is InvalidOperationException).ShouldBe(2);
    }

    [Fact]
    public async Task A_message_that_fails_stays_invisible_for_as_long_as_host_json_says()
    {
        await Queue.CreateAsync();
        Probe.Do = static (_, _) => throw new InvalidOperationException("again");
        await using var host = await StartAsync(Queues("visibilityTimeout", "01:00:00"));
        await Queue.SendAsync("hello");
        await NextMessageAsync();
        await host.StopAsync();
        PeekedMessage? visible = await Queue.Client.PeekMessageAsync();
        visible.ShouldBeNull();
        (await Queue.CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task After_the_last_try_the_body_alone_moves_to_a_poison_queue_made_for_it()
    {
        await Queue.CreateAsync();
        Probe.Do = static (_, _) => throw new InvalidOperationException("again");
        await using var host = await StartAsync(Queues("maxDequeueCount", "2"));
        await Queue.SendAsync("hello");
        var poison = await Eventually.NotNullAsync(Queue.PeekPoisonAsync);
        Probe.Count.ShouldBe(2);
        poison.Body.ToString().ShouldBe("aGVsbG8=");
        poison.DequeueCount.ShouldBe(0);
        poison.MessageId.ShouldNotBe((await NextMessageAsync()).MessageId);
        (poison.ExpiresOn - poison.InsertedOn).ShouldBe(TimeSpan.FromDays(7));
        await Eventually.TrueAsync(async () => await Queue.CountAsync() == 0);
        host.Logs.Lines.ShouldHaveSingleItem(line => line.Text.Contains($"has reached MaxDequeueCount of 2. Moving it to queue '{Queue.Poison.Name}'"));
    }

    [Fact]
    public async Task A_message_that_comes_with_too_many_tries_moves_without_a_run()
    {
        await Queue.CreateAsync();
        await Queue.SendAsync("hello");
        for (var i = 0; i < 2; i++)
        {
            QueueMessage message = await Queue.Client.ReceiveMessageAsync();
            await Queue.Client.UpdateMessageAsync(message.MessageId, message.PopReceipt, visibilityTimeout: TimeSpan.Zero);
        }

        await using var host = await StartAsync(Queues("maxDequeueCount", "2"));
        (await Eventually.NotNullAsync(Queue.PeekPoisonAsync)).Body.ToString().ShouldBe("aGVsbG8=");
        Probe.Count.ShouldBe(0);
    }

    [Fact]
    public async Task A_message_that_is_not_Base64_fails_without_a_run_and_moves_as_it_is()
    {
        await Queue.CreateAsync();
        await using var host = await StartAsync();
        await Queue.Client.SendMessageAsync("<not base64>");
        (await Eventually.NotNullAsync(Queue.PeekPoisonAsync)).Body.ToString().ShouldBe("<not base64>");
        Probe.Count.ShouldBe(0);
        host.Logs.Lines.Count(line => line.Exception is FormatException).ShouldBe(5);
    }

    [Fact]
    public async Task A_message_that_its_function_deleted_is_no_error()
    {
        await Queue.CreateAsync();
        Probe.Do = (seen, _) => seen is QueueMessage message
            ? Queue.Client.DeleteMessageAsync(message.MessageId, message.PopReceipt, CancellationToken.None)
            : Task.CompletedTask;
        await using var host = await StartAsync();
        await Queue.SendAsync("hello");
        await NextMessageAsync();
        await host.StopAsync();
        host.Logs.Lines.ShouldNotContain(line => line.Level >= LogLevel.Warning);
    }

    [Fact]
    public async Task A_message_that_another_host_has_by_now_is_left_to_it()
    {
        await Queue.CreateAsync();
        Probe.Do = (seen, _) => seen is QueueMessage message
            ? Queue.Client.UpdateMessageAsync(
                message.MessageId, message.PopReceipt, visibilityTimeout: TimeSpan.FromHours(1), cancellationToken: CancellationToken.None)
            : Task.CompletedTask;
        await using var host = await StartAsync();
        await Queue.SendAsync("hello");
        await NextMessageAsync();
        await host.StopAsync();
        host.Logs.Lines.ShouldNotContain(line => line.Level >= LogLevel.Warning);
        (await Queue.CountAsync()).ShouldBe(1);
    }
}
