using System.Text.Json.Nodes;
using Azure.Data.Tables;
using LeadFunctions.Snapshots.Runs;
using LeadFunctions.Snapshots.Scheduling;
using LeadFunctions.Snapshots.Storing;
using LeadFunctions.Testing;
using LeadFunctions.Tests.Snapshots.Support;

namespace LeadFunctions.Tests.Snapshots;

public sealed class SnapshotFailureTests(AzuriteFixture azurite)
{
    public static TheoryData<string, string> Faults => new()
    {
        { """{"cutAfterBytes":0}""", "the answer" },
        { """{"cutAfterBytes":1}""", "breaks off" },
        { """{"cutAfterBytes":50000}""", "breaks off" },
        { """{"cutAfterBytes":250001}""", "breaks off" },
        { """{"nonArray":true}""", "is not a list" },
        { """{"status":200,"body":"<html></html>"}""", "not JSON" },
        { """{"status":200,"body":[{"id":"1"},3]}""", "not an object" },
        { """{"status":200,"body":"[{\"id\":\"1\"},{\"id\":\"2\"}"}""", "breaks off" },
        { """{"status":200,"body":"[{\"id\":\"1\"}] and more"}""", "not JSON" },
        { """{"status":404}""", "status 404" },
        { """{"status":403}""", "status 403" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_Failed_Run_Changes_Nothing_That_Readers_See(string fault, string words)
    {
        await using var app = await SnapshotApp.StartAsync(azurite);
        var list = new ListModel(fault.Length);
        list.Add(250);
        await app.PutListAsync(list.Rows);
        await app.TakeAsync();
        var before = ListModel.Canonical(list.Rows);
        list.Mutate();
        await app.PutListAsync(list.Rows);
        await AddFaultAsync(app, fault);

        var run = await app.TakeAsync();

        run["outcome"]!.GetValue<string>().ShouldBe("failed");
        run["words"]!.GetValue<string>().ShouldContain(words);
        ListModel.Canonical(await app.ReadRowsAsync()).ShouldBe(before);
        (await app.ReadPagesAsync("changes", "changes", "limit=1000")).Count.ShouldBe(250);
        run = await app.TakeAsync();
        run["outcome"]!.GetValue<string>().ShouldBe("succeeded");
        run["added"]!.GetValue<int>().ShouldBe(list.Added);
        run["removed"]!.GetValue<int>().ShouldBe(list.Removed);
        ListModel.Canonical(await app.ReadRowsAsync()).ShouldBe(ListModel.Canonical(list.Rows));
        (await app.ReadPagesAsync("changes", "changes", "limit=1000")).Count.ShouldBe(250 + list.Added + list.Changed + list.Removed);
    }

    [Fact]
    public async Task What_Passes_Is_Tried_Again_In_The_Same_Run()
    {
        await using var app = await SnapshotApp.StartAsync(azurite);
        var list = new ListModel(3);
        list.Add(5);
        await app.PutListAsync(list.Rows);
        await AddFaultAsync(app, """{"status":429}""");

        (await app.TakeAsync())["outcome"]!.GetValue<string>().ShouldBe("succeeded");
    }

    [Fact]
    public async Task A_Silent_Connection_Ends_The_Run()
    {
        await using var app = await SnapshotApp.StartAsync(azurite, static settings => settings["Snapshots:IdleTimeout"] = "00:00:01");
        var list = new ListModel(4);
        list.Add(50);
        await app.PutListAsync(list.Rows);
        await AddFaultAsync(app, """{"trickleBytesPerSecond":1}""");

        var run = await app.TakeAsync();

        run["outcome"]!.GetValue<string>().ShouldBe("failed");
        run["words"]!.GetValue<string>().ShouldContain("nothing came");
    }

    [Fact]
    public async Task A_Run_That_Is_Stopped_Half_Way_Is_Redone_By_The_Next_Host()
    {
        var storage = azurite.CreateAccount();
        await using var sandbox = await Sandbox.SandboxServer.StartAsync(new Sandbox.SandboxOptions { CallsPerSecond = 0 }, TestContext.Current.CancellationToken);
        var list = new ListModel(5);
        list.Add(200);
        string run;
        await using (var app = await SnapshotApp.StartAsync(storage, sandbox))
        {
            await app.PutListAsync(list.Rows);
            await app.TakeAsync();
            list.Mutate();
            await app.PutListAsync(list.Rows);
            await AddFaultAsync(app, """{"trickleBytesPerSecond":20000}""");
            run = await app.StartRunAsync();
            await Eventually.GetAsync(() => app.FindRunAsync(run), static found => found is not null, "the start of the run");
        }

        await using var next = await SnapshotApp.StartAsync(storage, sandbox);

        (await next.WaitForRunAsync(run))["outcome"]!.GetValue<string>().ShouldBe("succeeded");
        ListModel.Canonical(await next.ReadRowsAsync()).ShouldBe(ListModel.Canonical(list.Rows));
    }

    [Fact]
    public async Task What_A_Dead_Process_Left_Is_Not_Seen_And_Is_Cleaned_Up()
    {
        await using var app = await SnapshotApp.StartAsync(azurite);
        var list = new ListModel(6);
        list.Add(100);
        await app.PutListAsync(list.Rows);
        await app.TakeAsync();
        var before = ListModel.Canonical(list.Rows);
        var dead = await DieAsync(app);

        ListModel.Canonical(await app.ReadRowsAsync()).ShouldBe(before);
        list.Mutate();
        await app.PutListAsync(list.Rows);
        var run = await app.TakeAsync();

        run["outcome"]!.GetValue<string>().ShouldBe("succeeded");
        ListModel.Canonical(await app.ReadRowsAsync()).ShouldBe(ListModel.Canonical(list.Rows));
        (await app.ReadTableAsync("snapshotrows")).ShouldAllBe(row => RowKeys.ReadGeneration(row.RowKey) != dead);

        // The dead one was only asleep: what it writes now, under its old generation, is not seen either.
        await StageAsync(app, dead, "6054635a16a4a70b3041ea09");
        ListModel.Canonical(await app.ReadRowsAsync()).ShouldBe(ListModel.Canonical(list.Rows));
    }

    [Fact]
    public async Task Two_Instances_Pull_A_List_One_After_The_Other()
    {
        await using var app = await SnapshotApp.StartAsync(azurite);
        await using var other = await app.StartAnotherAsync();
        var list = new ListModel(10);
        list.Add(300);
        await app.PutListAsync(list.Rows);

        await Task.WhenAll(Enumerable.Range(0, 3).SelectMany(_ => new[] { app, other }).Select(static one =>
            one.Service<SnapshotStarter>().StartAllAsync(TestContext.Current.CancellationToken)));

        var runs = await Eventually.GetAsync(
            () => app.GetRunsAsync(), static runs => runs.Count == 6 && runs.All(static run => run.IsFinished()), "the end of six runs");
        runs.ShouldAllBe(static run => run.Outcome == RunOutcome.Succeeded || run.Outcome == RunOutcome.Skipped);
        var spans = runs.Where(static run => run.Outcome == RunOutcome.Succeeded)
            .Select(static run => (From: run.StartedAt, To: run.FinishedAt!.Value))
            .OrderBy(static span => span.From).ToList();
        spans.Zip(spans.Skip(1)).ShouldAllBe(static pair => pair.First.To <= pair.Second.From);
        ListModel.Canonical(await app.ReadRowsAsync()).ShouldBe(ListModel.Canonical(list.Rows));
        runs.Sum(static run => run.Added).ShouldBe(300);
    }

    private static Task AddFaultAsync(SnapshotApp app, string fault)
    {
        var json = JsonNode.Parse(fault)!.AsObject();
        json["provider"] = "smartflo";
        json["path"] = "/v1/broadcast/leads/";
        return app.Sandbox.AddFaultAsync(json);
    }

    // What a process leaves that is killed in the middle: the hold on the list, and rows of a generation that is never published.
    private static async Task<int> DieAsync(SnapshotApp app)
    {
        var store = app.Service<RunStore>();
        var head = (await store.FindHeadAsync(SnapshotApp.List, TestContext.Current.CancellationToken))!;
        var now = TimeProvider.System.GetUtcNow();
        var taken = await store.TryWriteAsync(
            head with { Owner = "dead", OwnedSince = now - TimeSpan.FromMinutes(5), OwnedUntil = now + TimeSpan.FromSeconds(2), Generation = head.Generation + 1 },
            TestContext.Current.CancellationToken);
        foreach (var row in (await app.GetListAsync()).Take(30))
        {
            await StageAsync(app, taken!.Generation, row["lead_id"]!.ToString());
        }

        await StageAsync(app, taken!.Generation, "6054635a16a4a70b3041ea09");
        return taken.Generation;
    }

    private static Task<Azure.Response> StageAsync(SnapshotApp app, int generation, string id)
    {
        var shard = RowKeys.Shard(RowKeys.Hash(id));
        var row = RowEntity.Create(SnapshotApp.List, new StagedRow(id, shard, id, """{"lead_id":"dead"}"""u8.ToArray(), null, 1), generation);
        return app.App.Table("snapshotrows").UpsertEntityAsync(row, TableUpdateMode.Replace, TestContext.Current.CancellationToken);
    }
}
