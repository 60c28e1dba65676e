using System.Net;
using System.Text.Json.Nodes;
using LeadFunctions.Testing;
using LeadFunctions.Tests.Hosting;

namespace LeadFunctions.Tests.Operations;

/// <summary>What is not understood is refused before anything is done.</summary>
public sealed class RequestCheckTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task What_Changes_Something_Refuses_Parameters_That_It_Does_Not_Take()
    {
        await using var app = await TestApp.StartAsync(azurite);
        await app.Sandbox.AddFaultAsync(new { provider = "flextell", count = 0, status = 422 });
        var id = await app.PostLeadAsync(new { name = "Asha", phone = "98765 43210" });
        await app.WaitForStateAsync(id, "rejected", "flextell");
        var before = await app.GetAsync($"ops/leads/{id}?reveal=true");
        await app.Sandbox.ClearFaultsAsync();

        var problems = new List<JsonNode>
        {
            await app.PostAsync("ops/replays?dryRun=true", new { }, HttpStatusCode.BadRequest),
            await app.PostAsync($"ops/leads/{id}/replay?dryRun=true", new { }, HttpStatusCode.BadRequest),
            await app.PatchAsync($"ops/leads/{id}?dryRun=true", new { phone = "98765 43211" }, HttpStatusCode.BadRequest),
            await app.DeleteAsync($"ops/leads/{id}?dryRun=true", HttpStatusCode.BadRequest),
            await app.PostAsync("ops/refused/website/replay?dryRun=true", new { }, HttpStatusCode.BadRequest),
            await app.PostAsync("ops/refused/website/0/replay?dryRun=true", new { }, HttpStatusCode.BadRequest),
            await app.PostAsync("ops/snapshots/1?dryRun=true", new { }, HttpStatusCode.BadRequest),
        };

        problems.ShouldAllBe(static problem => problem["errors"]!["dryRun"] != null);
        await app.WaitForEmptyQueuesAsync();
        (await app.GetAsync($"ops/leads/{id}?reveal=true")).ToJsonString().ShouldBe(before.ToJsonString());
    }

    [Theory]
    [InlineData("ops/leads?state=pending,delivered", "state", "pending, retrying, delivered, duplicate, rejected, exhausted, held")]
    [InlineData("ops/leads?state=rejected,held", "state", "pending, retrying, delivered, duplicate, rejected, exhausted, held")]
    [InlineData("ops/leads?state=1", "state", "pending, retrying, delivered, duplicate, rejected, exhausted, held")]
    [InlineData("ops/leads?state=-1", "state", "pending, retrying, delivered, duplicate, rejected, exhausted, held")]
    [InlineData("ops/failures?state=rejected,held", "state", "rejected, exhausted, held")]
    [InlineData("ops/failures?state=delivered", "state", "rejected, exhausted, held")]
    [InlineData("ops/leads?from=2026-02-01&to=2026-01-01", "from", "after to")]
    public async Task Questions_That_Nothing_Answers_Are_Refused(string path, string parameter, string words)
    {
        await using var app = await TestApp.StartAsync(azurite);

        var problem = await app.GetAsync(path, HttpStatusCode.BadRequest);

        problem["errors"]![parameter]![0]!.GetValue<string>().ShouldContain(words);
    }

    [Theory]
    [InlineData("""{"state":"rejected,held"}""", "state", "pending, retrying, delivered, duplicate, rejected, exhausted, held")]
    [InlineData("""{"state":"2"}""", "state", "pending, retrying, delivered, duplicate, rejected, exhausted, held")]
    [InlineData("""{"state":2}""", "state", "pending, retrying, delivered, duplicate, rejected, exhausted, held")]
    [InlineData("""{"skip":["validation,conditions"]}""", "skip[0]", "validation, conditions")]
    [InlineData("""{"from":"2026-02-01","to":"2026-01-01"}""", "from", "after to")]
    [InlineData("""{"messages":[null]}""", "messages", "ids")]
    public async Task So_Are_Replays(string body, string parameter, string words)
    {
        await using var app = await TestApp.StartAsync(azurite);

        var problem = await app.PostAsync("ops/replays", JsonNode.Parse(body)!, HttpStatusCode.BadRequest);

        problem["errors"]![parameter]![0]!.GetValue<string>().ShouldContain(words);
    }

    [Fact]
    public async Task A_State_May_Be_Written_In_Any_Case()
    {
        await using var app = await TestApp.StartAsync(azurite);

        await app.PostAsync("ops/replays", new { state = "Rejected", skip = new[] { "VALIDATION" }, dryRun = true });
        await app.GetAsync("ops/failures?state=REJECTED");
    }

    [Fact]
    public async Task Before_The_First_Day_There_Is_Nothing()
    {
        await using var app = await TestApp.StartAsync(azurite);

        (await app.GetAsync("ops/leads?to=0001-01-01"))["leads"]!.AsArray().ShouldBeEmpty();
        (await app.GetAsync("ops/leads?from=9999-12-31"))["leads"]!.AsArray().ShouldBeEmpty();
        (await app.PostAsync("ops/replays", new { to = "0001-01-01" }))["count"]!.GetValue<int>().ShouldBe(0);
    }
}
