using System.Net;
using LeadFunctions.Delivery.Messages;
using LeadFunctions.Operations.Finding;
using LeadFunctions.Operations.Replays;
using LeadFunctions.Sandbox;
using LeadFunctions.Testing;
using LeadFunctions.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Tests.Operations;

/// <summary>A replay looks again at what refused a lead, unless it is to be passed over.</summary>
public sealed class ReplaySkipTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_Lead_That_Is_Not_Valid_Is_Sent_Only_Without_Validation()
    {
        await using var app = await TestApp.StartAsync(azurite, static settings =>
        {
            settings["Sources:website:OnInvalid"] = "Quarantine";
            Send(settings, "flextell");
        });
        await app.Sandbox.ChangeAsync(new { flextell = new { requireE164 = false } });
        var id = await app.PostLeadAsync(new { name = "Asha", phone = "12" });
        await app.WaitForStateAsync(id, "rejected");

        var refusal = await app.PostAsync($"ops/leads/{id}/replay", new { }, HttpStatusCode.Conflict);
        refusal["detail"]!.GetValue<string>().ShouldContain("not valid");
        await app.PostAsync($"ops/leads/{id}/replay", new { force = true }, HttpStatusCode.Conflict);
        var all = await app.PostAsync("ops/replays", new { });
        all["count"]!.GetValue<int>().ShouldBe(0);
        all["refused"]!.AsArray().ShouldHaveSingleItem()!["why"]!.GetValue<string>().ShouldContain("skip validation");
        await app.WaitForEmptyQueuesAsync();
        (await app.Sandbox.ReceivedAsync("flextell")).ShouldBeEmpty();

        var answer = await app.PostAsync("ops/replays", new { skip = new[] { "validation" } });

        answer["count"]!.GetValue<int>().ShouldBe(1);
        await app.WaitForStateAsync(id, "delivered");
        (await app.Sandbox.RecordedAsync("flextell")).ShouldHaveSingleItem()["body"]!["phone_number"]!.GetValue<string>().ShouldBe("12");
    }

    [Fact]
    public async Task Conditions_As_They_Are_Now_Say_Where_A_Lead_Goes()
    {
        var account = azurite.CreateAccount();
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { CallsPerSecond = 0 }, TestContext.Current.CancellationToken);
        string id;
        await using (var app = await TestApp.StartAsync(account, sandbox, static settings => When(settings, ("flextell", "Pune"), ("vcita", "Delhi"))))
        {
            await app.Sandbox.AddFaultAsync(new { provider = "flextell", count = 0, status = 422 });
            id = await app.PostLeadAsync(new { name = "Asha", phone = "98765 43210", city = "Pune" });
            var lead = await app.WaitForStateAsync(id, "rejected", "flextell");
            lead["deliveries"]!.Texts("destination").ShouldBe(["flextell"]);
            await app.Sandbox.ClearFaultsAsync();
        }

        await using var changed = await TestApp.StartAsync(account, sandbox, static settings => When(settings, ("flextell", "Delhi"), ("vcita", "Pune")));
        var refused = await changed.PostAsync("ops/replays", new { });
        refused["refused"]!.AsArray().ShouldHaveSingleItem()!["why"]!.GetValue<string>().ShouldContain("conditions");
        await changed.PostAsync($"ops/leads/{id}/replay", new { destination = "flextell" }, HttpStatusCode.Conflict);
        var dry = await changed.PostAsync("ops/replays", new { ids = new[] { id }, dryRun = true });
        dry["deliveries"]!.Texts("destination").ShouldBe(["vcita"]);
        (await changed.GetAsync($"ops/leads/{id}"))["deliveries"]!.AsArray().Count.ShouldBe(1);

        await changed.PostAsync($"ops/leads/{id}/replay", new { });
        var included = await changed.WaitForLeadAsync(id, static deliveries => deliveries.Any(static delivery => delivery!["destination"].Is("vcita") && delivery!["state"].Is("delivered")));
        included.Delivery("flextell")["state"]!.GetValue<string>().ShouldBe("rejected");
        included["events"]!.AsArray().Where(static entry => entry!["destination"].Is("vcita")).Select(static entry => entry!["event"]!.GetValue<string>())
            .ShouldBe(["replayed", "attempt"]);

        await changed.PostAsync($"ops/leads/{id}/replay", new { destination = "flextell", skip = new[] { "conditions" } });
        await changed.WaitForStateAsync(id, "delivered");
        (await changed.Sandbox.RecordedAsync("flextell")).Count.ShouldBe(1);
        (await changed.Sandbox.CountLeadsAsync("vcita")).ShouldBe(1);
    }

    [Fact]
    public async Task A_Lead_That_Goes_Nowhere_Is_Sent_Where_It_Is_Told_To()
    {
        await using var app = await TestApp.StartAsync(azurite, static settings => When(settings, ("flextell", "Pune"), ("smartflo", "Pune")));
        var id = await app.PostLeadAsync(new { name = "Asha", phone = "98765 43210", city = "Delhi" });
        await app.WaitForLeadAsync(id, static _ => true);

        var refusal = await app.PostAsync($"ops/leads/{id}/replay", new { }, HttpStatusCode.Conflict);
        refusal["detail"]!.GetValue<string>().ShouldContain("skip conditions");
        await app.PostAsync($"ops/leads/{id}/replay", new { destination = "flextell" }, HttpStatusCode.Conflict);
        var unknown = await app.PostAsync($"ops/leads/{id}/replay", new { destination = "vcita", skip = new[] { "conditions" } }, HttpStatusCode.Conflict);
        unknown["detail"]!.GetValue<string>().ShouldContain("does not name");

        await app.PostAsync($"ops/leads/{id}/replay", new { destination = "flextell", skip = new[] { "conditions" } });
        await app.WaitForLeadAsync(id, static deliveries => deliveries.Count == 1 && deliveries[0]!["state"].Is("delivered"));
        await app.PostAsync("ops/replays", new { ids = new[] { id }, skip = new[] { "conditions" } });

        var lead = await app.WaitForLeadAsync(id, static deliveries => deliveries.Count == 2 && deliveries.All(static delivery => delivery!["state"].Is("delivered")));
        lead["events"]!.Texts("event").Take(2).ShouldBe(["received", "unrouted"]);
        (await app.Sandbox.RecordedAsync("flextell")).Count.ShouldBe(1);
        (await app.Sandbox.RecordedAsync("smartflo")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_Delivery_That_Is_Made_Twice_Is_Made_And_Sent_Once()
    {
        await using var app = await TestApp.StartAsync(azurite, static settings =>
        {
            When(settings, ("flextell", "Pune"));
            settings["Delivery:RepeatDelay"] = "00:00:01";
        });
        var (id, message) = await UnroutedAsync(app);
        var worker = app.Services.GetRequiredService<ReplayWorker>();

        await Task.WhenAll(worker.RunAsync(message, repeated: false), worker.RunAsync(message, repeated: false));
        await worker.RunAsync(message, repeated: true);

        await app.WaitForLeadAsync(id, static deliveries => deliveries.Count == 1 && deliveries[0]!["state"].Is("delivered"));
        await app.WaitForEmptyQueuesAsync();
        (await app.Sandbox.RecordedAsync("flextell")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task No_Delivery_Is_Made_For_A_Lead_That_Was_Erased_Meanwhile()
    {
        await using var app = await TestApp.StartAsync(azurite, static settings => When(settings, ("flextell", "Pune")));
        var (id, message) = await UnroutedAsync(app);
        var found = await app.Services.GetRequiredService<LeadLocator>().FindAsync(id, TestContext.Current.CancellationToken);
        await app.DeleteAsync($"ops/leads/{id}");

        // The lead was read before it was erased.
        var step = await app.Services.GetRequiredService<ReplayRecorder>().ReplayAsync(found!.Lead, message.References().Single(), message.At, force: false);

        step.ShouldBe(ReplayStep.None);
        (await app.GetAsync($"ops/leads/{id}"))["deliveries"]!.AsArray().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("ops/replays")]
    [InlineData("ops/leads/website-000000000000000000000000/replay")]
    public async Task A_Step_That_Is_Not_Known_Is_Named(string path)
    {
        await using var app = await TestApp.StartAsync(azurite);

        var problem = await app.PostAsync(path, new { skip = new[] { "validation", "everything" } }, HttpStatusCode.BadRequest);

        problem["errors"]!["skip[1]"].ShouldNotBeNull(problem.ToJsonString());
    }

    private static async Task<(string Id, ReplaysMessage Message)> UnroutedAsync(TestApp app)
    {
        var id = await app.PostLeadAsync(new { name = "Asha", phone = "98765 43210", city = "Delhi" });
        await app.WaitForLeadAsync(id, static _ => true);
        var found = await app.Services.GetRequiredService<LeadLocator>().FindAsync(id, TestContext.Current.CancellationToken);
        var reference = new DeliveryRef(found!.Lead.Place, "flextell", ReplaysMessage.NotThere);
        return (id, ReplaysMessage.Read(ReplaysMessage.Write([reference], DateTimeOffset.UtcNow, force: false)));
    }

    private static void When(Dictionary<string, string?> settings, params (string Destination, string City)[] conditions)
    {
        Send(settings, [.. conditions.Select(static condition => condition.Destination)]);
        foreach (var (destination, city) in conditions)
        {
            settings[$"Sources:website:When:{destination}:Conditions:0:Field"] = "city";
            settings[$"Sources:website:When:{destination}:Conditions:0:Equals"] = city;
        }
    }

    private static void Send(Dictionary<string, string?> settings, params string[] destinations)
    {
        for (var i = 0; i < 3; i++)
        {
            settings.Remove($"Sources:website:Destinations:{i}");
        }

        foreach (var (index, destination) in destinations.Index())
        {
            settings[$"Sources:website:Destinations:{index}"] = destination;
        }
    }
}
