using System.Net;
using System.Text.Json.Nodes;
using LeadFunctions.Delivery;
using LeadFunctions.Delivery.Deliveries;
using LeadFunctions.Delivery.Messages;
using LeadFunctions.Leads;
using LeadFunctions.Operations.Finding;
using LeadFunctions.Operations.Replays;
using LeadFunctions.Storage;
using LeadFunctions.Testing;
using LeadFunctions.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Tests.Operations;

public sealed class ReplayTests(AzuriteFixture azurite)
{
    private static readonly object Refusal = new { provider = "flextell", count = 0, status = 422 };
    private static readonly object Outage = new { provider = "flextell", count = 0, status = 503 };

    [Fact]
    public async Task Lists_Failures_And_Delivers_All_With_One_Call()
    {
        await using var app = await TestApp.StartAsync(azurite);
        await app.Sandbox.AddFaultAsync(Refusal);
        var ids = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            ids.Add(await app.PostLeadAsync(new { name = "Asha", phone = $"987654321{i}" }));
            await app.WaitForStateAsync(ids[^1], "rejected", "flextell");
        }

        var first = await app.GetAsync("ops/failures?pageSize=2");
        var second = await app.GetAsync($"ops/failures?pageSize=2&continue={first["continue"]}");
        first["failures"]!.Texts("id").Concat(second["failures"]!.Texts("id")).ShouldBe(Enumerable.Reverse(ids));
        second["continue"].ShouldBeNull();
        first["failures"]![0]!["status"]!.GetValue<int>().ShouldBe(422);
        first["failures"]![0]!["attempts"]!.GetValue<int>().ShouldBe(1);
        (await app.GetAsync("ops/failures?state=exhausted"))["failures"]!.AsArray().ShouldBeEmpty();
        (await app.GetAsync("ops/failures?destination=vcita"))["failures"]!.AsArray().ShouldBeEmpty();
        (await app.GetAsync("ops/failures?source=website&destination=flextell&state=rejected"))["failures"]!.AsArray().Count.ShouldBe(3);

        await app.Sandbox.ClearFaultsAsync();
        var dry = await app.PostAsync("ops/replays", new { destination = "flextell", dryRun = true });
        dry["count"]!.GetValue<int>().ShouldBe(3);
        (await app.GetAsync("ops/failures"))["failures"]!.AsArray().Count.ShouldBe(3);

        var limited = await app.PostAsync("ops/replays", new { state = "rejected", limit = 1, dryRun = true });
        limited["count"]!.GetValue<int>().ShouldBe(1);
        limited["more"]!.GetValue<bool>().ShouldBeTrue();
        (await app.PostAsync("ops/replays", new { to = "2020-01-01" }))["count"]!.GetValue<int>().ShouldBe(0);

        var replay = await app.PostAsync("ops/replays", new { });
        replay["deliveries"]!.Texts("id").ShouldBe(Enumerable.Reverse(ids));
        foreach (var id in ids)
        {
            var delivery = (await app.WaitForStateAsync(id, "delivered")).Delivery("flextell");
            delivery["attempts"]!.GetValue<int>().ShouldBe(2);
        }

        (await app.GetAsync("ops/failures"))["failures"]!.AsArray().ShouldBeEmpty();
        var lead = await app.GetAsync($"ops/leads/{ids[0]}");
        lead["events"]!.AsArray().Where(static entry => entry!["destination"].Is("flextell")).Select(static entry => entry!["event"]!.GetValue<string>())
            .ShouldBe(["attempt", "replayed", "attempt"]);
        (await app.Sandbox.RecordedAsync("flextell")).Count.ShouldBe(3);
    }

    [Fact]
    public async Task The_Retry_Schedule_Begins_Anew()
    {
        await using var app = await TestApp.StartAsync(azurite, static settings => settings["Delivery:Schedule"] = "00:00:01");
        await app.Sandbox.AddFaultAsync(Outage);
        var id = await app.PostLeadAsync(new { name = "Asha", phone = "98765 43210" });
        (await app.WaitForStateAsync(id, "exhausted", "flextell")).Delivery("flextell")["attempts"]!.GetValue<int>().ShouldBe(2);

        await app.PostAsync($"ops/leads/{id}/replay", new { });

        var lead = await app.WaitForLeadAsync(id, static deliveries => deliveries.Any(static delivery => delivery!["attempts"]!.GetValue<int>() == 4));
        lead.Delivery("flextell")["state"]!.GetValue<string>().ShouldBe("exhausted");
    }

    [Fact]
    public async Task A_Delivered_Lead_Is_Sent_Again_Only_With_Force()
    {
        await using var app = await TestApp.StartAsync(azurite);
        var id = await app.PostLeadAsync(new { name = "Asha", phone = "98765 43210" });
        await app.WaitForStateAsync(id, "delivered");

        var refusal = await app.PostAsync($"ops/leads/{id}/replay", new { destination = "flextell" }, HttpStatusCode.Conflict);
        refusal["detail"]!.GetValue<string>().ShouldContain("force");
        (await app.PostAsync("ops/replays", new { ids = new[] { id, "nobody" } }))["refused"]!.AsArray().Count.ShouldBe(4);
        await app.PostAsync("ops/replays", new { state = "delivered" }, HttpStatusCode.BadRequest);
        (await app.Sandbox.RecordedAsync("flextell")).Count.ShouldBe(1);

        var forced = await app.PostAsync($"ops/leads/{id}/replay", new { destination = "flextell", force = true });
        forced["count"]!.GetValue<int>().ShouldBe(1);
        await app.Sandbox.WaitForRecordedAsync("flextell", 2);
        await app.WaitForStateAsync(id, "delivered");
    }

    [Fact]
    public async Task What_Waits_For_Its_Next_Try_Can_Be_Sent_Now()
    {
        await using var app = await TestApp.StartAsync(azurite, static settings => settings["Delivery:Schedule"] = "01:00:00,01:00:00");
        await app.Sandbox.AddFaultAsync(Outage);
        var id = await app.PostLeadAsync(new { name = "Asha", phone = "98765 43210" });
        await app.WaitForStateAsync(id, "retrying", "flextell");
        await app.Sandbox.ClearFaultsAsync();

        (await app.PostAsync("ops/replays", new { }))["count"]!.GetValue<int>().ShouldBe(0);
        (await app.PostAsync("ops/replays", new { state = "retrying", source = "website" }))["count"]!.GetValue<int>().ShouldBe(1);

        await app.WaitForStateAsync(id, "delivered");
    }

    [Fact]
    public async Task The_Same_Replay_Twice_Sends_Once()
    {
        await using var app = await TestApp.StartAsync(azurite);
        await app.Sandbox.AddFaultAsync(Refusal);
        var delivery = await CreateFailureAsync(app);
        await app.Sandbox.ClearFaultsAsync();
        var body = ReplaysMessage.Write([Reference(delivery)], DateTimeOffset.UtcNow, force: false);

        await app.Queue(QueueNames.Replays).SendMessageAsync(body, cancellationToken: TestContext.Current.CancellationToken);
        await app.WaitForStateAsync(delivery.LeadId, "delivered");
        await app.Services.GetRequiredService<ReplayWorker>().RunAsync(ReplaysMessage.Read(body), repeated: true);

        (await app.WaitForStateAsync(delivery.LeadId, "delivered")).Delivery("flextell")["attempts"]!.GetValue<int>().ShouldBe(2);
        (await app.Sandbox.RecordedAsync("flextell")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_Crash_Between_The_Row_And_The_Reference_Loses_Nothing()
    {
        await using var app = await TestApp.StartAsync(azurite, static settings => settings["Delivery:RepeatDelay"] = "00:00:01");
        await app.Sandbox.AddFaultAsync(Refusal);
        var delivery = await CreateFailureAsync(app);
        await app.Sandbox.ClearFaultsAsync();
        var at = DateTimeOffset.UtcNow;
        (await app.Services.GetRequiredService<ReplayRecorder>().ReplayAsync(delivery, at, force: false)).ShouldBeTrue();

        // The app dies here; the message comes again.
        await app.Services.GetRequiredService<ReplayWorker>().RunAsync(
            ReplaysMessage.Read(ReplaysMessage.Write([Reference(delivery)], at, force: false)), repeated: true);

        await app.WaitForStateAsync(delivery.LeadId, "delivered");
        (await app.Sandbox.RecordedAsync("flextell")).Count.ShouldBe(1);
    }

    [Fact]
    public void Only_A_Forced_Replay_Does_Not_Look_First()
    {
        var unanswered = new DeliveryRecord
        {
            Lead = new LeadRef("website.0", "000000000000000000", 0),
            LeadId = "website-000000000000000000000000",
            Destination = "flextell",
            State = DeliveryState.Held,
            Attempts = 2,
            History = [new Attempt(DateTimeOffset.UtcNow, OutcomeKind.Ambiguous, Status: null, Words: null, Milliseconds: 1)],
            UpdatedAt = DateTimeOffset.UtcNow,
        };

        unanswered.MayHaveArrived.ShouldBeTrue();
        (unanswered with { Base = 2, ReplayedAt = DateTimeOffset.UtcNow }).MayHaveArrived.ShouldBeTrue();
        (unanswered with { Base = 2, ReplayedAt = DateTimeOffset.UtcNow, Forced = true }).MayHaveArrived.ShouldBeFalse();
        (unanswered with { Base = 1, ReplayedAt = DateTimeOffset.UtcNow, Forced = true }).MayHaveArrived.ShouldBeTrue();
    }

    [Theory]
    [InlineData("""{"destinaton":"flextell"}""")]
    [InlineData("""{"limit":0}""")]
    [InlineData("""{"limit":10001}""")]
    [InlineData("""{"state":"lost"}""")]
    [InlineData("""{"state":4}""")]
    [InlineData("""{"from":"yesterday"}""")]
    [InlineData("""{"ids":["x"],"source":"website"}""")]
    [InlineData("""[]""")]
    [InlineData("""{""")]
    public async Task Refuses_What_It_Does_Not_Understand(string body)
    {
        await using var app = await TestApp.StartAsync(azurite);
        using var content = new StringContent(body);

        var response = await app.Http.PostAsync(new Uri("ops/replays", UriKind.Relative), content, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["errors"].ShouldNotBeNull();
    }

    [Fact]
    public async Task A_Lead_That_Is_Not_There_Cannot_Be_Replayed()
    {
        await using var app = await TestApp.StartAsync(azurite);

        await app.PostAsync($"ops/leads/website-{new string('0', 24)}/replay", new { }, HttpStatusCode.NotFound);
    }

    private static async Task<DeliveryRecord> CreateFailureAsync(TestApp app)
    {
        var id = await app.PostLeadAsync(new { name = "Asha", phone = "98765 43210" });
        await app.WaitForStateAsync(id, "rejected", "flextell");
        await app.WaitForStateAsync(id, "delivered", "smartflo");
        await app.WaitForStateAsync(id, "delivered", "vcita");
        var found = await app.Services.GetRequiredService<LeadLocator>().FindAsync(id, TestContext.Current.CancellationToken);
        return found!.Lead.Deliveries.Single(static delivery => delivery.State == DeliveryState.Rejected);
    }

    private static DeliveryRef Reference(DeliveryRecord delivery) => new(delivery.Lead, delivery.Destination, delivery.Attempts);
}
