using Azure;
using Azure.Data.Tables;
using LeadFunctions.Delivery;
using LeadFunctions.Delivery.Deliveries;
using LeadFunctions.Delivery.Sending;
using LeadFunctions.Leads;
using LeadFunctions.Storage;
using LeadFunctions.Testing;
using LeadFunctions.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Tests.Delivery;

public sealed class DeliveryRecorderTests(AzuriteFixture azurite)
{
    [Theory]
    [InlineData(OutcomeKind.Delivered, DeliveryState.Delivered)]
    [InlineData(OutcomeKind.Duplicate, DeliveryState.Duplicate)]
    [InlineData(OutcomeKind.Permanent, DeliveryState.Rejected)]
    [InlineData(OutcomeKind.Transient, DeliveryState.Retrying)]
    [InlineData(OutcomeKind.Auth, DeliveryState.Retrying)]
    [InlineData(OutcomeKind.Ambiguous, DeliveryState.Retrying)]
    public async Task An_Outcome_Leads_To_A_State(OutcomeKind outcome, DeliveryState state)
    {
        await using var app = await StartAsync();
        var (recorder, store) = await CreateAsync(app);

        var recorded = await recorder.RecordAsync(await FindAsync(store), new DeliveryOutcome(outcome, "words") { Status = 200, ProviderId = "id" }, TimeSpan.FromMilliseconds(123));

        var found = await FindAsync(store);
        found.State.ShouldBe(state);
        found.Attempts.ShouldBe(1);
        found.ProviderId.ShouldBe("id");
        found.History.ShouldBe([new Attempt(found.UpdatedAt, outcome, 200, "words", 123)]);
        found.NextAt.ShouldBe(state == DeliveryState.Retrying ? found.UpdatedAt.AddSeconds(5) : null);
        recorded.ByOther.ShouldBeFalse();
        recorded.Delivery.State.ShouldBe(state);
    }

    [Fact]
    public async Task What_A_Person_Must_Decide_Is_Held()
    {
        await using var app = await StartAsync();
        var (recorder, store) = await CreateAsync(app);

        await recorder.RecordAsync(await FindAsync(store), new DeliveryOutcome(OutcomeKind.Ambiguous) { Hold = true }, TimeSpan.Zero);

        (await FindAsync(store)).State.ShouldBe(DeliveryState.Held);
    }

    [Fact]
    public async Task The_Schedule_Is_Followed_To_Its_End()
    {
        await using var app = await StartAsync();
        var (recorder, store) = await CreateAsync(app);

        Wait(await RecordAsync(OutcomeKind.Transient)).ShouldBe(TimeSpan.FromSeconds(5));
        Wait(await RecordAsync(OutcomeKind.Ambiguous)).ShouldBe(TimeSpan.FromMinutes(1));
        (await RecordAsync(OutcomeKind.Auth)).State.ShouldBe(DeliveryState.Exhausted);

        async Task<DeliveryRecord> RecordAsync(OutcomeKind kind) => (await recorder.RecordAsync(await FindAsync(store), new DeliveryOutcome(kind), TimeSpan.Zero)).Delivery;
    }

    [Fact]
    public async Task What_Got_Through_Is_Recorded_Though_Another_Try_Was_Recorded_First()
    {
        await using var app = await StartAsync();
        var (recorder, store) = await CreateAsync(app);
        var read = await FindAsync(store);
        await recorder.RecordAsync(read, new DeliveryOutcome(OutcomeKind.Transient), TimeSpan.Zero);

        await recorder.RecordAsync(read, new DeliveryOutcome(OutcomeKind.Delivered), TimeSpan.Zero);

        var found = await FindAsync(store);
        found.State.ShouldBe(DeliveryState.Delivered);
        found.History.Select(static attempt => attempt.Outcome).ShouldBe([OutcomeKind.Transient, OutcomeKind.Delivered]);
    }

    [Theory]
    [InlineData(OutcomeKind.Permanent, false, DeliveryState.Rejected, OutcomeKind.Delivered, true)]
    [InlineData(OutcomeKind.Ambiguous, true, DeliveryState.Held, OutcomeKind.Delivered, true)]
    [InlineData(OutcomeKind.Ambiguous, true, DeliveryState.Held, OutcomeKind.Duplicate, true)]
    [InlineData(OutcomeKind.Ambiguous, true, DeliveryState.Held, OutcomeKind.Delivered, false)]
    [InlineData(OutcomeKind.Permanent, false, DeliveryState.Rejected, OutcomeKind.Transient, true)]
    [InlineData(OutcomeKind.Ambiguous, true, DeliveryState.Held, OutcomeKind.Permanent, true)]
    public async Task What_Got_Through_Is_No_Failure_Though_Another_Try_Ended_As_One(OutcomeKind first, bool hold, DeliveryState failed, OutcomeKind second, bool isListed)
    {
        await using var app = await StartAsync();
        var (recorder, store) = await CreateAsync(app);
        var read = await FindAsync(store);
        (await recorder.RecordAsync(read, new DeliveryOutcome(first) { Hold = hold }, TimeSpan.Zero)).Delivery.State.ShouldBe(failed);
        var failures = app.Table(TableNames.Leads);
        var failure = LeadKeys.Failure(read.Lead, read.Destination);
        if (!isListed)
        {
            await failures.DeleteEntityAsync(read.Lead.Partition, failure, ETag.All, TestContext.Current.CancellationToken);
        }

        await recorder.RecordAsync(read, new DeliveryOutcome(second), TimeSpan.Zero);

        var gotThrough = second is OutcomeKind.Delivered or OutcomeKind.Duplicate;
        var found = await FindAsync(store);
        found.State.ShouldBe(gotThrough ? Enum.Parse<DeliveryState>(second.ToString()) : failed);
        found.History.Select(static attempt => attempt.Outcome).ShouldBe(gotThrough ? [first, second] : [first]);
        var listed = await failures.GetEntityIfExistsAsync<TableEntity>(read.Lead.Partition, failure, cancellationToken: TestContext.Current.CancellationToken);
        listed.HasValue.ShouldBe(!gotThrough);
    }

    [Fact]
    public async Task What_Is_Delivered_Stays_Delivered()
    {
        await using var app = await StartAsync();
        var (recorder, store) = await CreateAsync(app);
        var read = await FindAsync(store);
        await recorder.RecordAsync(read, new DeliveryOutcome(OutcomeKind.Delivered), TimeSpan.Zero);

        var recorded = await recorder.RecordAsync(read, new DeliveryOutcome(OutcomeKind.Transient), TimeSpan.Zero);

        recorded.Delivery.State.ShouldBe(DeliveryState.Delivered);
        recorded.ByOther.ShouldBeTrue();

        (await FindAsync(store)).Attempts.ShouldBe(1);
    }

    [Fact]
    public async Task The_Longest_History_In_Any_Script_Fits_Its_Row()
    {
        await using var app = await StartAsync(string.Join(',', Enumerable.Repeat("00:00:01", 30)));
        var (recorder, store) = await CreateAsync(app);
        var words = string.Concat(Enumerable.Repeat("आ", 300));
        for (var attempt = 0; attempt < 25; attempt++)
        {
            await recorder.RecordAsync(await FindAsync(store), new DeliveryOutcome(OutcomeKind.Transient, words), TimeSpan.Zero);
        }

        var found = await FindAsync(store);
        found.Attempts.ShouldBe(25);
        found.History.Count.ShouldBeInRange(10, DeliveryRow.MaxHistory);
        found.History.ShouldAllBe(attempt => attempt.Words == words);
    }

    private static TimeSpan? Wait(DeliveryRecord delivery) => delivery.NextAt - delivery.UpdatedAt;

    private Task<TestApp> StartAsync(string schedule = "00:00:05,00:01:00") => TestApp.StartAsync(azurite, settings =>
    {
        settings["Delivery:Schedule"] = schedule;
        settings["Delivery:Jitter"] = "0";
    });

    // A row that no message refers to, so that only the test touches it.
    private static async Task<(DeliveryRecorder Recorder, DeliveryStore Store)> CreateAsync(TestApp app)
    {
        await app.Table(TableNames.Leads).AddEntityAsync(DeliveryRow.Create(SampleWork.Record()), TestContext.Current.CancellationToken);
        return (app.Services.GetRequiredService<DeliveryRecorder>(), app.Services.GetRequiredService<DeliveryStore>());
    }

    private static async Task<DeliveryRecord> FindAsync(DeliveryStore store) => (await store.FindAsync(new LeadRef("website.0", SampleWork.Batch, 1), "smartflo"))!;
}
