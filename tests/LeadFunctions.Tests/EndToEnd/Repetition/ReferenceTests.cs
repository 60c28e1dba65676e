using Azure;
using LeadFunctions.Delivery;
using LeadFunctions.Delivery.Deliveries;
using LeadFunctions.Delivery.Messages;
using LeadFunctions.Leads;
using LeadFunctions.Providers.Flextell;
using LeadFunctions.Storage;
using LeadFunctions.Testing;
using LeadFunctions.Tests.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Tests.EndToEnd.Repetition;

/// <summary>References to deliveries that come twice, late or without the next one.</summary>
public sealed class ReferenceTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_Delivery_Message_That_Comes_Twice_Delivers_Once()
    {
        await using var app = await azurite.StartFlextellAsync();
        var message = app.CreateMessage(count: 1);
        await app.StoreAsync(message);
        var reference = DeliveriesMessage.Write(message.References());

        await Task.WhenAll(app.PutAsync(reference), app.PutAsync(reference));
        await app.WaitForEndAsync(message.Leads![0].Id, RepetitionSteps.Destination);
        await app.PutAsync(reference);

        await app.ShouldBeDeliveredOnceAsync(message);
    }

    [Fact]
    public async Task A_Second_Reference_To_What_Is_Under_Way_Waits_For_It_And_Does_Not_Send()
    {
        var calls = 0;
        var answer = new TaskCompletionSource();
        await using var provider = await StubServer.StartAsync(async request =>
        {
            Interlocked.Increment(ref calls);
            await answer.Task;
            request.HttpContext.Response.Headers.RetryAfter = "3";
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        });
        await using var app = await azurite.StartFlextellAsync(settings: settings =>
        {
            settings["Destinations:flextell:BaseUrl"] = provider.Url.AbsoluteUri;
            settings["AzureWebJobs:DeliverToFlextell:Disabled"] = "true";
        });
        var message = app.CreateMessage(count: 1);
        await app.StoreAsync(message);
        var first = app.Worker().RunAsync(FlextellDefaults.Queue, message.References(), repeated: false, TestContext.Current.CancellationToken);
        await Eventually.GetAsync(() => Task.FromResult(Volatile.Read(ref calls)), static count => count == 1, "the first call");

        // What was just stored is not read again: when this comes back, the second one has met the first.
        var reference = message.References()[0];
        var delivery = await app.Services.GetRequiredService<DeliveryStore>().FindAsync(reference.Lead, RepetitionSteps.Destination);
        app.Services.GetRequiredService<RecentDeliveries>().Add(new DeliveryWork(message.Leads![0], delivery!));
        var second = app.Worker().RunAsync(FlextellDefaults.Queue, [reference], repeated: false, TestContext.Current.CancellationToken);
        second.IsCompleted.ShouldBeFalse();
        answer.SetResult();
        await Task.WhenAll(first, second);

        calls.ShouldBe(1);
        (await app.DeliveriesAsync()).ShouldHaveSingleItem().Attempts.ShouldBe(1);
        var put = new List<DeliveryRef>();
        await Eventually.GetAsync(() => app.TakeReferencesAsync(put), static count => count >= 2, "what follows for both");
        put.Select(static next => (next.Attempt, next.MayHaveArrived)).ShouldBe([(1, false), (1, true)], ignoreOrder: true);
    }

    [Fact]
    public async Task What_Follows_An_Attempt_That_Somebody_Else_Recorded_Meanwhile_Is_Put_As_A_Repeat()
    {
        var calls = 0;
        var answer = new TaskCompletionSource();
        await using var provider = await StubServer.StartAsync(async request =>
        {
            Interlocked.Increment(ref calls);
            await answer.Task;
            request.HttpContext.Response.Headers.RetryAfter = "3";
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        });
        await using var app = await azurite.StartFlextellAsync(settings: settings =>
        {
            settings["Destinations:flextell:BaseUrl"] = provider.Url.AbsoluteUri;
            settings["AzureWebJobs:DeliverToFlextell:Disabled"] = "true";
        });
        var message = app.CreateMessage(count: 1);
        await app.StoreAsync(message);
        var run = app.Worker().RunAsync(FlextellDefaults.Queue, message.References(), repeated: false, TestContext.Current.CancellationToken);
        await Eventually.GetAsync(() => Task.FromResult(Volatile.Read(ref calls)), static count => count == 1, "the call");

        await app.RecordFailureAsync(message);
        answer.SetResult();
        await run;

        var put = new List<DeliveryRef>();
        await Eventually.GetAsync(() => app.TakeReferencesAsync(put), static count => count >= 1, "what follows");
        put.Select(static next => (next.Attempt, next.MayHaveArrived)).ShouldBe([(1, true)]);
    }

    [Fact]
    public async Task An_Attempt_That_Was_Recorded_Without_A_Next_Reference_Gets_One_When_Its_Message_Comes_Again()
    {
        await using var app = await azurite.StartFlextellAsync();
        var message = app.CreateMessage(count: 1);
        await app.StoreAsync(message);
        await app.RecordFailureAsync(message);

        await app.Worker().RunAsync(FlextellDefaults.Queue, message.References(), repeated: true, TestContext.Current.CancellationToken);

        await app.ShouldBeDeliveredOnceAsync(message);
    }

    [Fact]
    public async Task A_Reference_That_Is_Behind_Is_Void()
    {
        await using var app = await azurite.StartFlextellAsync();
        var message = app.CreateMessage(count: 1);
        await app.StoreAsync(message);
        await app.RecordFailureAsync(message);

        await app.Worker().RunAsync(FlextellDefaults.Queue, message.References(), repeated: false, TestContext.Current.CancellationToken);

        await app.WaitForEmptyQueuesAsync();
        (await app.Sandbox.ReceivedAsync(RepetitionSteps.Destination)).ShouldBeEmpty();
        (await app.DeliveriesAsync()).ShouldHaveSingleItem().State.ShouldBe(DeliveryState.Retrying);
    }

    [Fact]
    public async Task References_To_Leads_That_Are_Gone_Are_Void_And_Do_Not_Hold_Up_Others()
    {
        await using var app = await azurite.StartFlextellAsync();
        var message = app.CreateMessage(count: 3);
        await app.StoreAsync(message);
        var leads = app.Table(TableNames.Leads);
        var gone = message.Place(1);
        await leads.DeleteEntityAsync(gone.Partition, LeadKeys.Lead(gone), ETag.All, TestContext.Current.CancellationToken);
        await leads.DeleteEntityAsync(gone.Partition, LeadKeys.Delivery(gone, RepetitionSteps.Destination), ETag.All, TestContext.Current.CancellationToken);

        await app.PutAsync(DeliveriesMessage.Write(message.References()));

        await app.WaitForEndAsync(message.Leads![0].Id, RepetitionSteps.Destination);
        await app.WaitForEndAsync(message.Leads[2].Id, RepetitionSteps.Destination);
        await app.WaitForEmptyQueuesAsync();
        (await app.Sandbox.RecordedAsync(RepetitionSteps.Destination)).Count.ShouldBe(2);
    }
}
