using LeadFunctions.Providers.Flextell;
using LeadFunctions.Testing;
using LeadFunctions.Tests.Hosting;

namespace LeadFunctions.Tests.EndToEnd.Repetition;

/// <summary>Leads that were sent by a process that died before it recorded that.</summary>
public sealed class UnrecordedCallTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_Lead_That_Was_Sent_And_Not_Recorded_Is_Found_And_Not_Sent_Again()
    {
        await using var app = await azurite.StartFlextellAsync();
        var message = app.CreateMessage(count: 1);
        await app.StoreAsync(message);
        await app.SendUnrecordedAsync(message);

        await app.Worker().RunAsync(FlextellDefaults.Queue, message.References(), repeated: true, TestContext.Current.CancellationToken);

        (await app.WaitForEndAsync(message.Leads![0].Id, RepetitionSteps.Destination)).History.ShouldHaveSingleItem().Words.ShouldBe("an earlier try had arrived");
        await app.ShouldBeDeliveredOnceAsync(message);
    }

    [Fact]
    public async Task A_Lead_That_Was_Sent_And_Not_Recorded_Is_Found_When_It_Is_Routed_Again()
    {
        await using var app = await azurite.StartFlextellAsync();
        var message = app.CreateMessage(count: 1);
        await app.StoreAsync(message);
        await app.SendUnrecordedAsync(message);

        await app.Router().RouteAsync(message);

        (await app.WaitForEndAsync(message.Leads![0].Id, RepetitionSteps.Destination)).History.ShouldHaveSingleItem().Words.ShouldBe("an earlier try had arrived");
        await app.ShouldBeDeliveredOnceAsync(message);
    }

    [Fact]
    public async Task A_Lead_That_Was_Sent_And_Not_Recorded_Is_Found_When_Its_Reference_Is_Put_Again()
    {
        await using var app = await azurite.StartFlextellAsync();
        var message = app.CreateMessage(count: 1);
        await app.StoreAsync(message);
        await app.RecordFailureAsync(message);

        // Whoever recorded the failure has put the next reference, and another process sends by it.
        await app.SendUnrecordedAsync(message);
        await app.Worker().RunAsync(FlextellDefaults.Queue, message.References(), repeated: true, TestContext.Current.CancellationToken);

        (await app.WaitForEndAsync(message.Leads![0].Id, RepetitionSteps.Destination)).History[^1].Words.ShouldBe("an earlier try had arrived");
        await app.ShouldBeDeliveredOnceAsync(message);
    }
}
