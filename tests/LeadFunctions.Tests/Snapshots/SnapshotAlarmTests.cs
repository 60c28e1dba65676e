using System.Text.Json.Nodes;
using LeadFunctions.Operations.Poison;
using LeadFunctions.Snapshots.Runs;
using LeadFunctions.Storage;
using LeadFunctions.Testing;
using LeadFunctions.Tests.Alerts;
using LeadFunctions.Tests.Snapshots.Support;

namespace LeadFunctions.Tests.Snapshots;

/// <summary>Lists that cannot be pulled are not passed over in silence.</summary>
public sealed class SnapshotAlarmTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_Pull_That_The_Host_Gives_Up_On_Is_A_Failed_Run_And_Is_Told()
    {
        await using var receiver = await AlertReceiver.StartAsync();
        await using var app = await StartAsync(receiver);
        var list = new ListModel(30);
        list.Add(5);
        await app.PutListAsync(list.Rows);
        await app.TakeAsync();
        await app.App.Table(TableNames.SnapshotSightings).DeleteAsync(TestContext.Current.CancellationToken);

        var failed = await app.TakeAsync();

        failed["outcome"]!.GetValue<string>().ShouldBe("failed");
        failed["words"]!.GetValue<string>().ShouldBe(PoisonedSnapshots.Words);
        var lists = JsonNode.Parse(await app.App.Http.GetStringAsync("ops/snapshots", TestContext.Current.CancellationToken))!;
        lists["lists"]![0]!["lastRun"]!["outcome"]!.GetValue<string>().ShouldBe("failed");
        (await WaitForAlertsAsync(receiver))[0].ShouldContain($"list {SnapshotApi.List}: snapshot runs fail again and again, 1 more since ");
        await WaitForNoMessagesAsync(app);

        await app.App.Table(TableNames.SnapshotSightings).CreateAsync(TestContext.Current.CancellationToken);
        (await app.TakeAsync())["outcome"]!.GetValue<string>().ShouldBe("succeeded");
        ListModel.Canonical(await app.ReadRowsAsync()).ShouldBe(ListModel.Canonical(list.Rows));
    }

    [Fact]
    public async Task A_Message_That_Cannot_Be_Read_Is_Recorded()
    {
        await using var receiver = await AlertReceiver.StartAsync();
        await using var app = await StartAsync(receiver);

        await app.App.Queue(QueueNames.Snapshots).SendMessageAsync(new BinaryData("not JSON"), cancellationToken: TestContext.Current.CancellationToken);

        var page = await Eventually.GetAsync(
            async () => JsonNode.Parse(await app.App.Http.GetStringAsync("ops/failures", TestContext.Current.CancellationToken))!,
            static page => page["messages"]!.AsArray().Count == 1,
            "the message to be recorded");
        page["messages"]![0]!["queue"]!.GetValue<string>().ShouldBe(QueueNames.Snapshots);
        await WaitForNoMessagesAsync(app);
    }

    [Fact]
    public async Task A_List_That_Fails_Again_And_Again_Is_Told_Once_Per_Interval()
    {
        await using var receiver = await AlertReceiver.StartAsync();
        await using var app = await StartAsync(receiver);
        await app.Sandbox.AddFaultAsync(new { provider = "smartflo", path = "/v1/broadcast/leads/", status = 404, count = 0 });

        await app.TakeAsync();
        receiver.Texts.ShouldBeEmpty();
        await app.TakeAsync();
        await WaitForAlertsAsync(receiver);
        await app.TakeAsync();

        (await app.GetRunsAsync()).ShouldAllBe(static run => run.Outcome == RunOutcome.Failed);
        receiver.Texts.Count.ShouldBe(1);
    }

    [Fact]
    public async Task One_Failure_Between_Successes_Is_Not_Told()
    {
        await using var receiver = await AlertReceiver.StartAsync();
        await using var app = await StartAsync(receiver);
        await app.PutListAsync([]);
        await app.TakeAsync();
        await app.Sandbox.AddFaultAsync(new { provider = "smartflo", path = "/v1/broadcast/leads/", status = 404 });
        (await app.TakeAsync())["outcome"]!.GetValue<string>().ShouldBe("failed");
        await app.TakeAsync();
        await app.Sandbox.AddFaultAsync(new { provider = "smartflo", path = "/v1/broadcast/leads/", status = 404 });
        (await app.TakeAsync())["outcome"]!.GetValue<string>().ShouldBe("failed");

        // The alert would have been sent before this run ended.
        await app.TakeAsync();

        receiver.Texts.ShouldBeEmpty();
    }

    private Task<SnapshotApp> StartAsync(AlertReceiver receiver) => SnapshotApp.StartAsync(azurite, settings =>
    {
        settings["Alerts:WebhookUrl"] = receiver.Url.AbsoluteUri;
        settings["AzureFunctionsJobHost:extensions:queues:maxDequeueCount"] = "1";
    });

    private static Task<IReadOnlyList<string>> WaitForAlertsAsync(AlertReceiver receiver) =>
        Eventually.GetAsync(() => Task.FromResult(receiver.Texts), static texts => texts.Count > 0, "an alert");

    private static async Task WaitForNoMessagesAsync(SnapshotApp app)
    {
        foreach (var queue in new[] { QueueNames.Snapshots, QueueNames.SnapshotsPoison })
        {
            await Eventually.GetAsync(
                async () => (await app.App.Queue(queue).GetPropertiesAsync(TestContext.Current.CancellationToken)).Value.ApproximateMessagesCount,
                static count => count == 0,
                $"no messages on {queue}");
        }
    }
}
