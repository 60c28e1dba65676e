using System.Globalization;
using System.Text.Json.Nodes;
using LeadFunctions.Sandbox;
using LeadFunctions.Testing;
using LeadFunctions.Tests.Snapshots.Support;

namespace LeadFunctions.Tests.Snapshots;

/// <summary>
/// Storage operations and memory by list size, of an app in a process of its own. <c>SNAPSHOT_ROWS=1000000</c> in the environment measures
/// a list of that size instead of the usual one; the figures are in the test's output. Beyond 100,000 rows Azurite needs
/// <c>Support/quick-tables.cjs</c>.
/// </summary>
[Collection(nameof(QuietCollection))]
public sealed class SnapshotCostTests(AzuriteFixture azurite)
{
    private const int UsualRows = 20_000;
    private const int MaxMegabytes = 150;

    // Every partition is read and written at least once.
    private const int FixedOperations = 100;

    [Fact]
    public async Task A_Long_List_Needs_Little_Memory_And_Few_Storage_Operations_And_Leads_Pass_By()
    {
        var rows = int.TryParse(Environment.GetEnvironmentVariable("SNAPSHOT_ROWS"), NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) ? wanted : UsualRows;
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { CallsPerSecond = 0 }, TestContext.Current.CancellationToken);
        await using var app = await SnapshotProcess.StartAsync(azurite.CreateAccount(), sandbox, static settings =>
        {
            settings["Snapshots:Lease"] = "00:01:00";

            // Leads that come in meanwhile stay out of the list.
            settings["Sources:website:Destinations:0"] = SnapshotMeasure.Provider;
            settings.Remove("Sources:website:Destinations:1");
            settings.Remove("Sources:website:Destinations:2");
        });
        (await app.Http.GetAsync("health", TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        var measure = new SnapshotMeasure(app, sandbox, rows);

        await app.GenerateListAsync($"generate={rows}&seed=1");
        var first = await measure.TakeAsync("first pull");
        var unchanged = await measure.TakeAsync("unchanged pull");
        await app.GenerateListAsync($"generate={rows}&seed=1&changed=0.01");
        var changed = await measure.TakeAsync("1 % changed");

        Count(first, "added").ShouldBe(rows);
        Count(unchanged, "unchanged").ShouldBe(rows);
        Count(changed, "changed").ShouldBeInRange(rows / 200, rows / 50);
        Count(first, "operations").ShouldBeLessThan(FixedOperations + (rows * 11 / 1000));
        Count(unchanged, "operations").ShouldBeLessThan(FixedOperations + (rows * 2 / 1000));
        Count(changed, "operations").ShouldBeLessThan(FixedOperations + (rows * 13 / 1000));
        measure.PeakMegabytes.ShouldBeLessThan(MaxMegabytes);
    }

    private static long Count(JsonNode run, string what) => run[what]!.GetValue<long>();
}
