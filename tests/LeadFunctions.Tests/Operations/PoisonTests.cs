using System.Text;
using System.Text.Json.Nodes;
using Azure;
using Azure.Data.Tables;
using LeadFunctions.Delivery.Messages;
using LeadFunctions.Leads;
using LeadFunctions.Operations.Finding;
using LeadFunctions.Providers.Flextell;
using LeadFunctions.Providers.Smartflo;
using LeadFunctions.Providers.Vcita;
using LeadFunctions.Storage;
using LeadFunctions.Testing;
using LeadFunctions.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Tests.Operations;

public sealed class PoisonTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task An_Unreadable_Message_Is_Recorded_Listed_And_Put_Back()
    {
        await using var app = await StartAsync();
        await app.Queue(QueueNames.Leads).SendMessageAsync(new BinaryData("not JSON, 98765 43210"), cancellationToken: TestContext.Current.CancellationToken);

        var page = await WaitForMessagesAsync(app, 1);
        page["messages"]![0]!["queue"]!.GetValue<string>().ShouldBe("leads");
        page.ToJsonString().ShouldNotContain("98765");
        var id = page["messages"]![0]!["id"]!.GetValue<string>();
        var dry = await app.PostAsync("ops/replays", new { messages = new[] { id, "leads.0", "nonsense" }, dryRun = true });
        dry["messages"]!.AsArray().Count.ShouldBe(1);
        dry["refused"]!.Texts("id").ShouldBe(["leads.0", "nonsense"]);
        dry["refused"]!.Texts("why").ShouldAllBe(static why => why.Contains("message"));
        (await app.GetAsync("ops/failures"))["messages"]!.AsArray().Count.ShouldBe(1);
        var recorded = page["messages"]![0]!["recordedAt"]!.GetValue<DateTimeOffset>();

        (await app.PostAsync("ops/replays", new { messages = new[] { id } }))["messages"]![0]!.GetValue<string>().ShouldBe(id);

        // It goes all the way again, and comes to the same end.
        await Eventually.GetAsync(
            () => app.GetAsync("ops/failures"),
            found => found["messages"]!.AsArray().Count == 1 && found["messages"]![0]!["recordedAt"]!.GetValue<DateTimeOffset>() > recorded,
            "the message to be recorded again");
    }

    [Fact]
    public async Task A_Lead_That_Cannot_Be_Stored_Holds_Up_Nobody_Else()
    {
        await using var app = await StartAsync();
        var good = Lead("website", 'a');
        var bad = Lead("nowhere", 'b');
        var batch = BatchId.Create(DateTimeOffset.UtcNow, Random.Shared);
        await app.Queue(QueueNames.Leads).SendMessageAsync(
            LeadsMessage.Write(batch, [Encoding.UTF8.GetBytes(bad), Encoding.UTF8.GetBytes(good)]), cancellationToken: TestContext.Current.CancellationToken);

        await app.WaitForStateAsync($"website-{new string('a', 24)}", "delivered");
        await WaitForMessagesAsync(app, 1);
        (await app.Sandbox.RecordedAsync("flextell")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Deliveries_That_Cannot_Be_Processed_Are_Held_And_Replayable()
    {
        await using var app = await StartAsync(static settings => settings["Delivery:Schedule"] = "01:00:00");
        await app.Sandbox.AddFaultAsync(new { provider = "flextell", count = 0, status = 503 });
        var id = await app.PostLeadAsync(new { name = "Asha", phone = "98765 43210" });
        await app.WaitForStateAsync(id, "retrying", "flextell");
        await app.WaitForStateAsync(id, "delivered", "smartflo");
        await app.WaitForStateAsync(id, "delivered", "vcita");
        await app.Sandbox.ClearFaultsAsync();
        var found = (await app.Services.GetRequiredService<LeadLocator>().FindAsync(id, TestContext.Current.CancellationToken))!.Lead;
        var good = found.Row["Data"];
        await ChangeDataAsync(app, found.Row, "nonsense"u8.ToArray());

        await app.Queue(FlextellDefaults.Queue).SendMessageAsync(
            DeliveriesMessage.Write([new DeliveryRef(found.Place, "flextell", Attempt: 1)]), cancellationToken: TestContext.Current.CancellationToken);

        var failure = await Eventually.GetAsync(() => app.GetAsync("ops/failures"), static page => page["failures"]!.AsArray().Count == 1, "the held delivery");
        failure["failures"]![0]!["state"]!.GetValue<string>().ShouldBe("held");
        failure["failures"]![0]!["words"]!.GetValue<string>().ShouldBe("the message could not be processed");
        failure["failures"]![0]!["attempts"]!.GetValue<int>().ShouldBe(2);
        await ChangeDataAsync(app, found.Row, (byte[])good);
        await app.PostAsync($"ops/leads/{id}/replay", new { destination = "flextell" });
        await app.WaitForStateAsync(id, "delivered");
        (await app.Sandbox.RecordedAsync("flextell")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_Message_Outlives_Trouble_With_Recording_It()
    {
        await using var app = await StartAsync(static settings => settings["Poison:TroubleDelay"] = "00:00:01");
        await app.Table(TableNames.Poison).DeleteAsync(TestContext.Current.CancellationToken);
        await app.Queue(QueueNames.LeadsPoison).SendMessageAsync(new BinaryData("not JSON"), timeToLive: TimeSpan.FromDays(7), cancellationToken: TestContext.Current.CancellationToken);
        await Eventually.GetAsync(
            async () => (await app.Queue(QueueNames.LeadsPoison).PeekMessagesAsync(1, TestContext.Current.CancellationToken)).Value,
            static messages => messages is [{ ExpiresOn: var expiry }] && expiry > DateTimeOffset.UtcNow.AddYears(1),
            "a copy that does not expire");

        await app.Table(TableNames.Poison).CreateAsync(TestContext.Current.CancellationToken);

        await WaitForMessagesAsync(app, 1);
    }

    [Fact]
    public async Task What_Cannot_Even_Be_Held_Is_Recorded()
    {
        await using var app = await StartAsync();
        var id = await app.PostLeadAsync(new { name = "Asha", phone = "98765 43210" }, "zapier");
        await app.WaitForStateAsync(id, "delivered");
        var place = (await app.Services.GetRequiredService<LeadLocator>().FindAsync(id, TestContext.Current.CancellationToken))!.Lead.Place;
        await app.Table(TableNames.Leads).UpsertEntityAsync(
            new TableEntity(place.Partition, LeadKeys.Delivery(place, "smartflo")) { ["State"] = "Nonsense" }, TableUpdateMode.Merge, TestContext.Current.CancellationToken);

        await app.Queue(SmartfloDefaults.PoisonQueue).SendMessageAsync(
            MessageRound.Write(DeliveriesMessage.Write([new DeliveryRef(place, "smartflo", Attempt: 1)]), 1), cancellationToken: TestContext.Current.CancellationToken);
        await app.Queue(VcitaDefaults.PoisonQueue).SendMessageAsync(
            new BinaryData("""{"version":1,"deliveries":[{}]}"""), cancellationToken: TestContext.Current.CancellationToken);

        var page = await WaitForMessagesAsync(app, 2);
        page["messages"]!.Texts("queue").ShouldBe(["leads-smartflo", "leads-vcita"]);
    }

    [Fact]
    public async Task Rounds_Are_Counted_In_The_Message()
    {
        await using var app = await StartAsync(static settings =>
        {
            settings["Poison:Rounds"] = "2";
            settings["Poison:Delay"] = "00:01:00";
        });
        var body = LeadsMessage.Write("000000000000000000", [Encoding.UTF8.GetBytes(Lead("nowhere", 'b'))]);
        await app.Queue(QueueNames.LeadsPoison).SendMessageAsync(MessageRound.Write(body, 1), cancellationToken: TestContext.Current.CancellationToken);
        await Eventually.GetAsync(
            async () => (await app.Queue(QueueNames.Leads).GetPropertiesAsync(TestContext.Current.CancellationToken)).Value.ApproximateMessagesCount,
            static count => count == 1,
            "the message to be put back");

        await app.Queue(QueueNames.LeadsPoison).SendMessageAsync(MessageRound.Write(body, 2), cancellationToken: TestContext.Current.CancellationToken);

        await WaitForMessagesAsync(app, 1);
    }

    private Task<TestApp> StartAsync(Action<Dictionary<string, string?>>? configure = null) => TestApp.StartAsync(azurite, settings =>
    {
        settings["AzureFunctionsJobHost:extensions:queues:maxDequeueCount"] = "1";
        settings["Poison:Rounds"] = "1";
        settings["Poison:Delay"] = "00:00:00";
        configure?.Invoke(settings);
    });

    private static string Lead(string source, char key) =>
        $$"""{"id":"{{source}}-{{new string(key, 24)}}","source":"{{source}}","receivedAt":"{{DateTimeOffset.UtcNow:O}}","firstName":"Asha","fields":{},"phone":"+919876543210"}""";

    private static Task<JsonNode> WaitForMessagesAsync(TestApp app, int count) => Eventually.GetAsync(
        () => app.GetAsync("ops/failures"), page => page["messages"]!.AsArray().Count == count, $"{count} recorded messages");

    private static Task<Response> ChangeDataAsync(TestApp app, TableEntity row, byte[] data) => app.Table(TableNames.Leads).UpsertEntityAsync(
        new TableEntity(row.PartitionKey, row.RowKey) { ["Data"] = data }, TableUpdateMode.Merge, TestContext.Current.CancellationToken);
}
