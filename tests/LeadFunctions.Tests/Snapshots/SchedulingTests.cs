using LeadFunctions.Leads;
using LeadFunctions.Sandbox;
using LeadFunctions.Snapshots.Retention;
using LeadFunctions.Snapshots.Runs;
using LeadFunctions.Snapshots.Scheduling;
using LeadFunctions.Testing;
using LeadFunctions.Tests.Hosting;
using LeadFunctions.Tests.Snapshots.Support;
using Microsoft.Extensions.Options;

namespace LeadFunctions.Tests.Snapshots;

public sealed class SchedulingTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task The_Timer_Pulls_The_Configured_Lists()
    {
        await using var app = await SnapshotApp.StartAsync(azurite, static settings => settings["SnapshotSchedule"] = "* * * * * *");

        await Eventually.GetAsync(
            () => app.GetRunsAsync(), static runs => runs.Count(static run => run.Outcome == RunOutcome.Succeeded) > 1, "two runs by the timer");
    }

    [Fact]
    public async Task Lists_Are_Discovered_And_Chosen_By_Patterns()
    {
        await using var app = await SnapshotApp.StartAsync(azurite, static settings =>
        {
            settings["Snapshots:Discover"] = "true";
            settings["Snapshots:Include:0"] = "sandbox*";
            settings["Snapshots:Exclude:0"] = "*77";
        });
        using var http = new HttpClient { BaseAddress = app.Sandbox.Server.BaseAddress };
        foreach (var list in new[] { "500", "577", "600" })
        {
            (await http.PutAsync($"_sandbox/lists/{list}?generate=3", content: null, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        }

        var lists = await app.Service<ListDirectory>().DiscoverAsync(TestContext.Current.CancellationToken);

        lists.ShouldBe(["500", "600", SnapshotApp.List], ignoreOrder: true);
    }

    [Fact]
    public async Task What_Is_Too_Old_Is_Deleted_And_What_Readers_See_Stays()
    {
        await using var app = await SnapshotApp.StartAsync(azurite);
        var list = new ListModel(1);
        list.Add(10);
        await app.PutListAsync(list.Rows);
        await app.TakeAsync();
        var old = TimeProvider.System.GetUtcNow() - TimeSpan.FromDays(100);
        await app.Service<RunStore>().WriteAsync(
            new RunRecord
            {
                List = SnapshotApp.List,
                Run = BatchId.Create(old, Random.Shared),
                Outcome = RunOutcome.Succeeded,
                StartedAt = old,
                FinishedAt = old,
                Generation = 0,
            },
            TestContext.Current.CancellationToken);

        await app.Service<SnapshotPurge>().RunAsync(TestContext.Current.CancellationToken);

        (await app.GetRunsAsync()).Count.ShouldBe(1);
        (await app.ReadPagesAsync("changes", "changes", "limit=100")).Count.ShouldBe(10);
        ListModel.Canonical(await app.ReadRowsAsync()).ShouldBe(ListModel.Canonical(list.Rows));
    }

    [Fact]
    public async Task Without_Settings_Nothing_Runs_And_Nothing_Fails()
    {
        await using var app = await TestApp.StartAsync(azurite);

        (await app.Http.GetStringAsync("ops/snapshots", TestContext.Current.CancellationToken)).ShouldBe("""{"lists":[]}""");
    }

    [Theory]
    [InlineData("Snapshots:Destination", "vcita", "Snapshots__Destination")]
    [InlineData("Snapshots:Lists:0", "not a list", "Snapshots__Lists")]
    [InlineData("Snapshots:RetentionDays", "0", "RetentionDays")]
    public async Task A_Wrong_Setting_Stops_The_Start(string setting, string value, string named)
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions(), TestContext.Current.CancellationToken);

        var exception = await Should.ThrowAsync<OptionsValidationException>(() => SnapshotApp.StartAsync(azurite.CreateAccount(), sandbox, settings => settings[setting] = value));

        exception.Message.ShouldContain(named);
    }
}
