using Azure.Data.Tables;
using LeadFunctions.Sandbox;
using LeadFunctions.Snapshots.Runs;
using LeadFunctions.Snapshots.Storing;
using LeadFunctions.Storage;
using LeadFunctions.Testing;
using LeadFunctions.Tests.Snapshots.Support;

namespace LeadFunctions.Tests.Snapshots;

/// <summary>What several processes make of one list, and what a process leaves that is killed.</summary>
public sealed class SnapshotProcessTests(AzuriteFixture azurite)
{
    // Rows of a sixteenth are written a hundred at a time: so many that some are, long before the end of the list.
    private const int ManyRows = 2500;
    private const int Rounds = 3;

    [Fact]
    public async Task A_Run_Whose_Process_Is_Killed_In_The_Middle_Is_Taken_Over_And_Nobody_Sees_A_Part_Of_It()
    {
        var storage = azurite.CreateAccount();
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions(), TestContext.Current.CancellationToken);
        await using var smartflo = await StallingSmartflo.StartAsync();
        var list = new ListModel(20);
        list.Add(50);
        smartflo.Put(list.Rows);
        string run;
        await using (var app = await StartAsync(storage, sandbox, smartflo))
        {
            (await app.TakeAsync())["added"]!.GetValue<int>().ShouldBe(50);
            list.Mutate();
            list.Add(ManyRows);
            smartflo.Put(list.Rows);
            smartflo.Stalls = true;
            run = await app.StartRunAsync();
            await Eventually.GetAsync(() => CountRowsAsync(storage, generation: 2), static count => count > 0, "rows of the run in the middle of which to die");
            await app.Process.KillAsync();
        }

        smartflo.Stalls = false;
        await using var next = await StartAsync(storage, sandbox, smartflo);
        await using var another = await StartAsync(storage, sandbox, smartflo);
        (await next.ReadRowsAsync()).Count.ShouldBe(50);
        var later = await another.StartRunAsync();

        var seen = new HashSet<int>();
        await Eventually.GetAsync(
            async () =>
            {
                seen.Add((await another.ReadRowsAsync()).Count);
                return await next.FindRunAsync(run);
            },
            static found => found?["finishedAt"] is not null,
            "the end of the run of the dead process");
        await another.WaitForRunAsync(later);

        seen.ShouldBeSubsetOf([50, list.Rows.Count]);
        ListModel.Canonical(await another.ReadRowsAsync()).ShouldBe(ListModel.Canonical(list.Rows));
        (await CountRowsAsync(storage, generation: 2)).ShouldBe(0);
        AssertOneAfterTheOther(await ReadRunsAsync(storage));
    }

    [Fact]
    public async Task Two_Processes_With_The_Same_Timer_Pull_A_List_One_After_The_Other_And_One_Alone_Goes_On()
    {
        var storage = azurite.CreateAccount();
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions(), TestContext.Current.CancellationToken);
        await using var smartflo = await StallingSmartflo.StartAsync();
        var list = new ListModel(21);
        list.Add(150);
        smartflo.Put(list.Rows);
        var processes = await Task.WhenAll(StartAsync(storage, sandbox, smartflo, "* * * * * *"), StartAsync(storage, sandbox, smartflo, "* * * * * *"));
        await using var one = processes[0];
        await using var other = processes[1];

        for (var round = 0; round < Rounds; round++)
        {
            await Task.WhenAll(one.StartRunAsync(), other.StartRunAsync());
            await WaitForRunAsync(storage, TimeProvider.System.GetUtcNow());
            ListModel.Canonical(await one.ReadRowsAsync()).ShouldBe(ListModel.Canonical(list.Rows));
            list.Mutate();
            smartflo.Put(list.Rows);
        }

        await one.Process.KillAsync();
        await other.StartRunAsync();
        await WaitForRunAsync(storage, TimeProvider.System.GetUtcNow());

        ListModel.Canonical(await other.ReadRowsAsync()).ShouldBe(ListModel.Canonical(list.Rows));
        AssertOneAfterTheOther(await ReadRunsAsync(storage));
    }

    private static Task<SnapshotProcess> StartAsync(string storage, SandboxServer sandbox, StallingSmartflo smartflo, string? schedule = null) =>
        SnapshotProcess.StartAsync(storage, sandbox, settings =>
        {
            settings["Destinations:smartflo:BaseUrl"] = smartflo.Url.AbsoluteUri;
            settings["LocalHost:MessageLease"] = "00:00:03";
            settings["SnapshotSchedule"] = schedule ?? settings["SnapshotSchedule"];
        });

    // A run that began after a time has succeeded.
    private static Task<IReadOnlyList<RunRecord>> WaitForRunAsync(string storage, DateTimeOffset after) => Eventually.GetAsync(
        () => ReadRunsAsync(storage), runs => runs.Any(run => run.Outcome == RunOutcome.Succeeded && run.StartedAt > after), "a later run");

    private static void AssertOneAfterTheOther(IEnumerable<RunRecord> runs)
    {
        var spans = runs.Where(static run => run.Outcome == RunOutcome.Succeeded).OrderBy(static run => run.Generation).ToList();
        spans.Count.ShouldBeGreaterThan(1);
        spans.Zip(spans.Skip(1)).ShouldAllBe(static pair => pair.First.FinishedAt <= pair.Second.StartedAt);
        spans.Zip(spans.Skip(1)).ShouldAllBe(static pair => pair.First.Rows + pair.Second.Added - pair.Second.Removed == pair.Second.Rows);
    }

    private static async Task<IReadOnlyList<RunRecord>> ReadRunsAsync(string storage) =>
        await new RunStore(new TableServiceClient(storage)).ReadAsync(SnapshotApi.List).ToListAsync(TestContext.Current.CancellationToken);

    private static async Task<int> CountRowsAsync(string storage, int generation) =>
        await new TableClient(storage, TableNames.SnapshotRows)
            .QueryAsync<TableEntity>(select: ["RowKey"], cancellationToken: TestContext.Current.CancellationToken)
            .CountAsync(row => RowKeys.ReadGeneration(row.RowKey) == generation, TestContext.Current.CancellationToken);
}
