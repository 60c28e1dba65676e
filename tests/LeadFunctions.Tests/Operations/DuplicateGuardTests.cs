using System.Text.Json.Nodes;
using LeadFunctions.Delivery.Messages;
using LeadFunctions.Operations.Finding;
using LeadFunctions.Operations.Replays;
using LeadFunctions.Testing;
using LeadFunctions.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Tests.Operations;

/// <summary>A replay looks whether the same enquiry got through with another lead.</summary>
public sealed class DuplicateGuardTests(AzuriteFixture azurite)
{
    private const string Destination = "flextell";
    private const string Phone = "98765 43210";

    private static readonly object Refusal = new { provider = Destination, count = 0, status = 422 };
    private static readonly object Outage = new { provider = Destination, count = 0, status = 503 };

    [Fact]
    public async Task A_Corrected_Lead_Whose_Enquiry_Was_Posted_Again_Is_Not_Sent_And_Ends_As_A_Duplicate()
    {
        await using var app = await StartAsync();
        var (wrong, right) = await CorrectAfterAnotherPostAsync(app);

        var dry = await app.PostAsync("ops/replays", new { ids = new[] { wrong }, dryRun = true });
        ShouldNameDuplicate(dry, wrong, right);
        ShouldNameDuplicate(await app.PostAsync("ops/replays", new { dryRun = true }), wrong, right);
        (await app.GetAsync("ops/failures"))["failures"]!.Texts("id").ShouldBe([wrong]);

        ShouldNameDuplicate(await app.PostAsync($"ops/leads/{wrong}/replay", new { }), wrong, right);

        var lead = await app.WaitForStateAsync(wrong, "duplicate");
        lead.Delivery(Destination)["duplicateOf"]!.GetValue<string>().ShouldBe(right);
        lead["events"]!.Texts("event").ShouldBe(["received", "routed", "attempt", "replayed", "attempt"]);
        lead["events"]![4]!["outcome"]!.GetValue<string>().ShouldBe("duplicate");
        lead["events"]![4]!["words"]!.GetValue<string>().ShouldContain(right);
        (await app.GetAsync("ops/failures"))["failures"]!.AsArray().ShouldBeEmpty();
        await app.WaitForEmptyQueuesAsync();
        (await app.Sandbox.RecordedAsync(Destination)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task With_Force_It_Is_Sent()
    {
        await using var app = await StartAsync();
        var (wrong, _) = await CorrectAfterAnotherPostAsync(app);

        var answer = await app.PostAsync($"ops/leads/{wrong}/replay", new { force = true });

        answer["count"]!.GetValue<int>().ShouldBe(1);
        answer["duplicates"]!.AsArray().ShouldBeEmpty();
        await app.WaitForStateAsync(wrong, "delivered");
        (await app.Sandbox.RecordedAsync(Destination)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_Ended_As_A_Duplicate_Is_Sent_With_Force()
    {
        await using var app = await StartAsync();
        var (wrong, _) = await CorrectAfterAnotherPostAsync(app);
        await app.PostAsync($"ops/leads/{wrong}/replay", new { });
        await app.WaitForStateAsync(wrong, "duplicate");

        await app.PostAsync($"ops/leads/{wrong}/replay", new { force = true });

        (await app.WaitForStateAsync(wrong, "delivered")).Delivery(Destination)["duplicateOf"].ShouldBeNull();
        (await app.Sandbox.RecordedAsync(Destination)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_Lead_That_Its_Sender_Named_Stays_Itself_Whatever_It_Is_Corrected_To()
    {
        await using var app = await StartAsync();
        var wrong = await LeadPost.PostLeadAsync(app, new { name = "Asha", phone = "12" }, "key-1");
        await app.WaitForStateAsync(wrong, "rejected");
        await app.WaitForStateAsync(await app.PostLeadAsync(new { name = "Asha", phone = Phone }), "delivered");
        await app.PatchAsync($"ops/leads/{wrong}", new { phone = Phone });

        await app.PostAsync($"ops/leads/{wrong}/replay", new { });

        await app.WaitForStateAsync(wrong, "delivered");
        (await app.Sandbox.RecordedAsync(Destination)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_Old_Lead_Whose_Enquiry_Got_Through_After_The_Window_Ends_As_A_Duplicate()
    {
        var time = new ShiftedTime(TimeSpan.Zero);
        await using var app = await StartAsync(time);
        await app.Sandbox.AddFaultAsync(Outage);
        var old = await app.PostLeadAsync(new { name = "Asha", phone = Phone });
        await app.WaitForStateAsync(old, "exhausted");
        await app.Sandbox.ClearFaultsAsync();
        time.Shift = TimeSpan.FromHours(25);
        var latest = await app.PostLeadAsync(new { name = "Asha", phone = Phone });
        await app.WaitForStateAsync(latest, "delivered");

        ShouldNameDuplicate(await app.PostAsync("ops/replays", new { }), old, latest);

        await app.WaitForStateAsync(old, "duplicate");
        await app.WaitForEmptyQueuesAsync();
        (await app.Sandbox.RecordedAsync(Destination)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_New_Enquiry_After_The_Window_Is_Sent_Though_The_Old_One_Was()
    {
        var time = new ShiftedTime(TimeSpan.Zero);
        await using var app = await StartAsync(time);
        await app.WaitForStateAsync(await app.PostLeadAsync(new { name = "Asha", phone = Phone }), "delivered");
        time.Shift = TimeSpan.FromHours(25);
        await app.Sandbox.AddFaultAsync(Refusal);
        var latest = await app.PostLeadAsync(new { name = "Asha", phone = Phone });
        await app.WaitForStateAsync(latest, "rejected");
        await app.Sandbox.ClearFaultsAsync();

        await app.PostAsync("ops/replays", new { });

        await app.WaitForStateAsync(latest, "delivered");
        (await app.Sandbox.RecordedAsync(Destination)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_Enquiry_Is_Not_Sent_Again_Once_The_Old_One_Was_Replayed_After_It_Came()
    {
        var time = new ShiftedTime(TimeSpan.Zero);
        await using var app = await StartAsync(time);
        await app.Sandbox.AddFaultAsync(Refusal);
        var old = await app.PostLeadAsync(new { name = "Asha", phone = Phone });
        await app.WaitForStateAsync(old, "rejected");
        time.Shift = TimeSpan.FromHours(25);
        var latest = await app.PostLeadAsync(new { name = "Asha", phone = Phone });
        await app.WaitForEndAsync(latest, Destination);
        await app.Sandbox.ClearFaultsAsync();
        await app.PostAsync($"ops/leads/{old}/replay", new { });
        await app.WaitForStateAsync(old, "delivered");

        await app.PostAsync($"ops/leads/{latest}/replay", new { });

        await app.WaitForStateAsync(latest, "duplicate");
        (await app.Sandbox.RecordedAsync(Destination)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_Replay_That_Comes_Twice_Ends_It_Once()
    {
        await using var app = await StartAsync();
        var (wrong, _) = await CorrectAfterAnotherPostAsync(app);
        var message = await MessageAsync(app, wrong);
        var worker = app.Services.GetRequiredService<ReplayWorker>();

        await worker.RunAsync(message, repeated: false);
        await worker.RunAsync(message, repeated: true);

        var lead = await app.WaitForStateAsync(wrong, "duplicate");
        lead.Delivery(Destination)["attempts"]!.GetValue<int>().ShouldBe(2);
        lead["events"]!.Texts("event").Count(static text => text is "attempt").ShouldBe(2);
        await app.WaitForEmptyQueuesAsync();
        (await app.Sandbox.RecordedAsync(Destination)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Of_Two_That_Failed_With_The_Same_Content_The_Newest_Is_Sent()
    {
        await using var app = await StartAsync();
        var (older, newer) = await CorrectToTheSameAsync(app);

        var answer = await app.PostAsync("ops/replays", new { });

        answer["count"]!.GetValue<int>().ShouldBe(1);
        ShouldNameDuplicate(answer, older, newer, count: 1);
        await app.WaitForStateAsync(newer, "delivered");
        await app.WaitForStateAsync(older, "duplicate");
        await app.WaitForEmptyQueuesAsync();
        (await app.Sandbox.RecordedAsync(Destination)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Of_Two_That_Are_Replayed_At_Once_By_Two_Messages_One_Is_Sent()
    {
        await using var app = await StartAsync();
        var pairs = new List<(string Older, string Newer)>();
        for (var pair = 0; pair < 5; pair++)
        {
            pairs.Add(await CorrectToTheSameAsync(app, $"Asha {pair}"));
        }

        var older = await Task.WhenAll(pairs.Select(pair => MessageAsync(app, pair.Older)));
        var newer = await Task.WhenAll(pairs.Select(pair => MessageAsync(app, pair.Newer)));
        var worker = app.Services.GetRequiredService<ReplayWorker>();
        await Task.WhenAll(older.Concat(newer).Select(message => worker.RunAsync(message, repeated: false)));

        foreach (var (first, second) in pairs)
        {
            var states = new List<string>();
            foreach (var id in new[] { first, second })
            {
                var lead = await app.WaitForLeadAsync(id, static deliveries => deliveries[0]!["state"]!.GetValue<string>() is "delivered" or "duplicate");
                states.Add(lead.Delivery(Destination)["state"]!.GetValue<string>());
            }

            states.Order(StringComparer.Ordinal).ShouldBe(["delivered", "duplicate"]);
        }

        (await app.Sandbox.RecordedAsync(Destination)).Count.ShouldBe(pairs.Count);
    }

    [Fact]
    public async Task One_That_Was_To_Be_Sent_When_The_App_Died_Is_Sent_When_Its_Message_Comes_Again()
    {
        await using var app = await StartAsync();
        var (older, newer) = await CorrectToTheSameAsync(app);
        var (first, second) = (await MessageAsync(app, older), await MessageAsync(app, newer));
        var lead = (await app.Services.GetRequiredService<LeadLocator>().FindAsync(older, TestContext.Current.CancellationToken))!.Lead;
        (await app.Services.GetRequiredService<DuplicateGuard>().TakeTurnAsync(lead.Lead!, lead.Place, Destination)).ShouldBeNull();

        // The app dies here; the other one comes first.
        var worker = app.Services.GetRequiredService<ReplayWorker>();
        await worker.RunAsync(second, repeated: false);
        await worker.RunAsync(first, repeated: true);

        (await app.WaitForStateAsync(newer, "duplicate")).Delivery(Destination)["duplicateOf"]!.GetValue<string>().ShouldBe(older);
        await app.WaitForStateAsync(older, "delivered");
        (await app.Sandbox.RecordedAsync(Destination)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_Was_Left_For_Anothers_Sake_Does_Not_Keep_That_Other_From_Being_Sent()
    {
        await using var app = await StartAsync();
        var (older, newer) = await CorrectToTheSameAsync(app);
        await app.Sandbox.AddFaultAsync(Refusal);
        await app.PostAsync("ops/replays", new { });
        await app.WaitForStateAsync(older, "duplicate");
        await app.WaitForLeadAsync(newer, static deliveries => deliveries[0]!["state"].Is("rejected") && deliveries[0]!["attempts"]!.GetValue<int>() == 2);
        await app.Sandbox.ClearFaultsAsync();

        (await app.PostAsync("ops/replays", new { }))["count"]!.GetValue<int>().ShouldBe(1);

        await app.WaitForStateAsync(newer, "delivered");
        (await app.Sandbox.RecordedAsync(Destination)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_Corrected_Lead_That_Is_Posted_Again_Is_A_Duplicate()
    {
        await using var app = await StartAsync();
        var wrong = await app.PostLeadAsync(new { name = "Asha", phone = "12", submitted_at = "1" });
        await app.WaitForStateAsync(wrong, "rejected");
        await app.PatchAsync($"ops/leads/{wrong}", new { phone = Phone });
        await app.PostAsync($"ops/leads/{wrong}/replay", new { });
        await app.WaitForStateAsync(wrong, "delivered");

        var right = await app.PostLeadAsync(new { name = "Asha", phone = Phone, submitted_at = "2" });

        var lead = await Eventually.GetAsync(() => app.GetAsync($"ops/leads/{right}"), static lead => lead["repeats"]!.GetValue<int>() == 1, "the repeat");
        lead["id"]!.GetValue<string>().ShouldBe(wrong);
        await app.WaitForEmptyQueuesAsync();
        (await app.Sandbox.RecordedAsync(Destination)).Count.ShouldBe(1);
    }

    private Task<TestApp> StartAsync(TimeProvider? time = null) => TestApp.StartAsync(
        azurite,
        static settings =>
        {
            settings["Sources:website:OnInvalid"] = "Quarantine";
            settings["Sources:website:Destinations:0"] = Destination;
            settings.Remove("Sources:website:Destinations:1");
            settings.Remove("Sources:website:Destinations:2");
            settings["Delivery:Schedule"] = "00:00:01";
            settings["Delivery:RepeatDelay"] = "00:00:01";
        },
        services => services.AddSingleton(time ?? TimeProvider.System));

    private static async Task<(string Wrong, string Right)> CorrectAfterAnotherPostAsync(TestApp app)
    {
        var wrong = await app.PostLeadAsync(new { name = "Asha", phone = "12", submitted_at = "1" });
        await app.WaitForStateAsync(wrong, "rejected");
        var right = await app.PostLeadAsync(new { name = "Asha", phone = Phone, submitted_at = "2" });
        await app.WaitForStateAsync(right, "delivered");
        await app.PatchAsync($"ops/leads/{wrong}", new { phone = Phone });
        return (wrong, right);
    }

    private static async Task<(string Older, string Newer)> CorrectToTheSameAsync(TestApp app, string name = "Asha")
    {
        var older = await app.PostLeadAsync(new { name, phone = "12" });
        await app.WaitForStateAsync(older, "rejected");
        var newer = await app.PostLeadAsync(new { name, phone = "13" });
        await app.WaitForStateAsync(newer, "rejected");
        await app.PatchAsync($"ops/leads/{newer}", new { phone = Phone });
        await app.PatchAsync($"ops/leads/{older}", new { phone = Phone });
        return (older, newer);
    }

    private static async Task<ReplaysMessage> MessageAsync(TestApp app, string id)
    {
        var found = await app.Services.GetRequiredService<LeadLocator>().FindAsync(id, TestContext.Current.CancellationToken);
        var delivery = found!.Lead.Deliveries.ShouldHaveSingleItem();
        return ReplaysMessage.Read(ReplaysMessage.Write([new DeliveryRef(delivery.Lead, delivery.Destination, delivery.Attempts)], DateTimeOffset.UtcNow, force: false));
    }

    private static void ShouldNameDuplicate(JsonNode answer, string id, string of, int count = 0)
    {
        answer["count"]!.GetValue<int>().ShouldBe(count);
        var duplicate = answer["duplicates"]!.AsArray().ShouldHaveSingleItem()!;
        duplicate["id"]!.GetValue<string>().ShouldBe(id);
        duplicate["destination"]!.GetValue<string>().ShouldBe(Destination);
        duplicate["of"]!.GetValue<string>().ShouldBe(of);
    }
}
