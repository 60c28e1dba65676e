using System.Globalization;
using System.Text.Json.Nodes;
using LeadFunctions.Testing;
using LeadFunctions.Tests.Snapshots.Support;

namespace LeadFunctions.Tests.Snapshots;

/// <summary>
/// Storage operations and memory by list size. <c>SNAPSHOT_ROWS=1000000</c> in the environment measures a list of that size instead of
/// the usual one; the figures are in the test's output.
/// </summary>
[Collection(SoloCollection.Name)]
public sealed class SnapshotCostTests(AzuriteFixture azurite)
{
    private const int UsualRows = 20_000;
    private const int MaxMegabytes = 150;

    // Every partition is read and written at least once.
    private const int FixedOperations = 100;

    [Fact]
    public async Task A_Long_List_Needs_Little_Memory_And_Few_Storage_Operations()
    {
        var rows = int.TryParse(Environment.GetEnvironmentVariable("SNAPSHOT_ROWS"), NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) ? wanted : UsualRows;
        await using var app = await SnapshotApp.StartAsync(azurite, static settings => settings["Snapshots:Lease"] = "00:01:00");

        // What every process has to load once is not the list's.
        await app.GenerateListAsync("generate=1000&seed=2");
        await app.TakeAsync();
        await app.GenerateListAsync("generate=0");
        await app.TakeAsync();
        await app.TakeAsync();

        await app.GenerateListAsync($"generate={rows}&seed=1");
        var first = await MeasureAsync(app, "first pull", rows);
        var unchanged = await MeasureAsync(app, "unchanged pull", rows);
        await app.GenerateListAsync($"generate={rows}&seed=1&changed=0.01");
        var changed = await MeasureAsync(app, "1 % changed", rows);

        Count(first, "added").ShouldBe(rows);
        Count(unchanged, "unchanged").ShouldBe(rows);
        Count(changed, "changed").ShouldBeInRange(rows / 200, rows / 50);
        Count(first, "operations").ShouldBeLessThan(FixedOperations + (rows * 11 / 1000));
        Count(unchanged, "operations").ShouldBeLessThan(FixedOperations + (rows * 2 / 1000));
        Count(changed, "operations").ShouldBeLessThan(FixedOperations + (rows * 13 / 1000));
    }

    private static async Task<JsonNode> MeasureAsync(SnapshotApp app, string what, int rows)
    {
        await using var memory = new PeakMemory();
        var run = await app.WaitForRunAsync(await app.StartRunAsync(), TimeSpan.FromHours(2));
        var seconds = (run["finishedAt"]!.GetValue<DateTimeOffset>() - run["startedAt"]!.GetValue<DateTimeOffset>()).TotalSeconds;
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{rows} rows, {what}: {PerThousand(run, rows):F2} storage operations per 1,000 rows, peak {memory.Megabytes:F0} MB, {seconds:F1} s, {run["bytes"]} bytes");
        run["outcome"]!.GetValue<string>().ShouldBe("succeeded");
        memory.Megabytes.ShouldBeLessThan(MaxMegabytes);
        return run;
    }

    private static long Count(JsonNode run, string what) => run[what]!.GetValue<long>();

    private static double PerThousand(JsonNode run, int rows) => Count(run, "operations") * 1000.0 / rows;
}
