using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LeadFunctions.Leads;
using LeadFunctions.Snapshots.Reconciliation;
using LeadFunctions.Testing;
using LeadFunctions.Tests.Snapshots.Support;

namespace LeadFunctions.Tests.Snapshots;

public sealed class ReconciliationTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_Delivered_Lead_Is_Found_In_Its_List()
    {
        await using var app = await SnapshotApp.StartAsync(azurite);
        var lead = await DeliverAsync(app, "98765 43210");

        await app.TakeAsync();

        var sighting = (await app.Service<ListSightings>().FindAsync(lead, "smartflo", TestContext.Current.CancellationToken))!;
        sighting.State.ShouldBe(SightingState.Seen);
        sighting.List.ShouldBe(SnapshotApp.List);
        sighting.LeadId!.Length.ShouldBe(24);
        sighting.DialStatusName.ShouldBe("New");
        sighting.CallCount.ShouldBe(0);
        sighting.UpdatedAt.ShouldNotBeNull();
        sighting.SeenAt.ShouldNotBeNull();
        var timeline = await app.App.Http.GetFromJsonAsync<JsonObject>($"ops/leads/{await FindIdAsync(app, lead)}", TestContext.Current.CancellationToken);
        var shown = timeline!["deliveries"]!.AsArray().First(static delivery => delivery.Is("destination", "smartflo"))!["list"]!;
        shown["state"]!.GetValue<string>().ShouldBe("seen");
        shown["leadId"]!.GetValue<string>().ShouldBe(sighting.LeadId);
        shown["dialStatusName"]!.GetValue<string>().ShouldBe("New");
        (await app.Service<ListSightings>().FindAsync(lead, "vcita", TestContext.Current.CancellationToken)).ShouldBeNull();
        (await app.GetAsync("missing"))["missing"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_Lead_That_Never_Shows_Up_Is_Missing_Until_It_Does()
    {
        await using var app = await SnapshotApp.StartAsync(azurite);
        var lead = await DeliverAsync(app, "+1 415 555 0100");
        var rows = await app.GetListAsync();
        await app.PutListAsync([]);

        (await app.TakeAsync())["missing"]!.GetValue<int>().ShouldBe(0);
        (await StateAsync(app, lead)).ShouldBe(SightingState.Awaited);
        (await app.TakeAsync())["missing"]!.GetValue<int>().ShouldBe(1);
        (await StateAsync(app, lead)).ShouldBe(SightingState.Missing);
        var missing = (await app.GetAsync("missing"))["missing"]!.AsArray();
        missing.Count.ShouldBe(1);
        missing[0]!["source"]!.GetValue<string>().ShouldBe("website");
        missing[0]!["runs"]!.GetValue<int>().ShouldBe(2);

        await app.PutListAsync(rows);
        (await app.TakeAsync())["missing"]!.GetValue<int>().ShouldBe(0);
        (await StateAsync(app, lead)).ShouldBe(SightingState.Seen);
        await app.PutListAsync([]);
        await app.TakeAsync();
        (await StateAsync(app, lead)).ShouldBe(SightingState.Removed);
        (await app.GetAsync("missing"))["missing"]!.AsArray().ShouldBeEmpty();
    }

    private static async Task<string> FindIdAsync(SnapshotApp app, LeadRef lead)
    {
        var key = LeadKeys.Lead(lead);
        var rows = await app.ReadTableAsync("leads");
        return rows.First(row => string.Equals(row.RowKey, key, StringComparison.Ordinal)).GetString("LeadId")!;
    }

    private static async Task<SightingState> StateAsync(SnapshotApp app, LeadRef lead) =>
        (await app.Service<ListSightings>().FindAsync(lead, "smartflo", TestContext.Current.CancellationToken))!.State;

    private static async Task<LeadRef> DeliverAsync(SnapshotApp app, string phone)
    {
        (await app.App.Http.PostAsJsonAsync("leads/website", new { name = "Asha", phone }, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        var delivery = (await Eventually.GetAsync(
            async () => (await app.ReadTableAsync("leads")).FirstOrDefault(static row => row.GetString("State") is "Delivered" && row.GetString("Destination") is "smartflo"),
            static row => row is not null,
            "the delivery"))!;
        return LeadKeys.ReadLead(delivery.PartitionKey, delivery.RowKey);
    }
}
