using LeadFunctions.Delivery;
using LeadFunctions.Delivery.Deliveries;
using LeadFunctions.Testing;
using LeadFunctions.Tests.Hosting;

namespace LeadFunctions.Tests.EndToEnd;

/// <summary>A provider that is down for long. Storage hides messages by its own clock, so the schedule is scaled: a second for each step.</summary>
public sealed class DowntimeTests(AzuriteFixture azurite)
{
    private const int Leads = 40;

    [Fact]
    public async Task A_Provider_That_Is_Down_Until_Late_In_The_Schedule_Loses_And_Doubles_Nothing()
    {
        await using var app = await StartAsync("00:00:01,00:00:01,00:00:01,00:00:01,00:00:05,00:00:05,00:00:05,00:00:05");
        var ids = await PostAsync(app);
        await Eventually.GetAsync(app.DeliveriesAsync, static deliveries => deliveries.Count == Leads * 3 && deliveries.All(static delivery => delivery.Attempts >= 4), "four attempts each");

        await app.Sandbox.ClearFaultsAsync();

        var ended = await Eventually.GetAsync(app.DeliveriesAsync, AllAtTheirEnd, "the end of all deliveries");
        ended.ShouldAllBe(static delivery => delivery.State == DeliveryState.Delivered);
        ended.Select(static delivery => delivery.LeadId).ToHashSet(StringComparer.Ordinal).ShouldBe(ids, ignoreOrder: true);
        (await app.Sandbox.CountLeadsAsync("smartflo")).ShouldBe(Leads);
        (await app.Sandbox.CountLeadsAsync("flextell")).ShouldBe(Leads);
        (await app.Sandbox.RecordedAsync("vcita")).Count.ShouldBe(Leads);
    }

    [Fact]
    public async Task Deliveries_To_A_Provider_That_Is_Down_For_Good_Are_Exhausted_And_Listed()
    {
        await using var app = await StartAsync("00:00:01,00:00:01");

        await PostAsync(app);

        var ended = await Eventually.GetAsync(app.DeliveriesAsync, AllAtTheirEnd, "the end of all deliveries");
        ended.ShouldAllBe(static delivery => delivery.State == DeliveryState.Exhausted && delivery.Attempts == 3);
        var listed = (await app.LeadRowsAsync("f-")).Count;
        listed.ShouldBe(Leads * 3);
    }

    private static bool AllAtTheirEnd(IReadOnlyList<DeliveryRecord> deliveries) => deliveries.Count == Leads * 3 && deliveries.All(static delivery => delivery.State.IsTerminal());

    private async Task<TestApp> StartAsync(string schedule)
    {
        var app = await TestApp.StartAsync(azurite, settings =>
        {
            settings["Delivery:Schedule"] = schedule;
            settings["Delivery:BreakDuration"] = "00:00:00.500";
        });
        await app.Sandbox.AddFaultAsync(new { status = 503, count = 0 });
        return app;
    }

    private static Task<string[]> PostAsync(TestApp app) =>
        Task.WhenAll(Enumerable.Range(0, Leads).Select(index => app.PostLeadAsync(new { name = "Asha Rao", phone = $"98200{index:D5}", email = $"asha{index}@example.com" })));
}
