using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LeadFunctions.Testing;
using LeadFunctions.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Tests.Operations;

public sealed class SearchTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Pages_Through_All_Sources_Newest_First()
    {
        await using var app = await TestApp.StartAsync(azurite);
        var ids = new List<string>();
        for (var i = 0; i < 7; i++)
        {
            ids.Add(await app.PostLeadAsync(new { name = $"Person {i}", phone = $"987654321{i}" }, i % 2 == 0 ? "website" : "zapier"));
            await app.WaitForLeadAsync(ids[^1], static _ => true);
        }

        var pages = await ReadPagesAsync(app, "ops/leads?pageSize=3");

        pages.Select(static page => page["leads"]!.AsArray().Count).ShouldBe([3, 3, 1]);
        pages.SelectMany(static page => page["leads"]!.Texts("id")).ShouldBe(Enumerable.Reverse(ids));
        pages[0]["leads"]!.ToJsonString().ShouldNotContain("98765432");
    }

    [Fact]
    public async Task Finds_By_What_Is_Asked_For()
    {
        await using var app = await TestApp.StartAsync(azurite);
        await app.Sandbox.AddFaultAsync(new { provider = "smartflo", match = "9876543211", count = 0, status = 422 });
        var asha = await app.PostLeadAsync(new { name = "Asha", phone = "98765 43210", email = "Asha@Example.com" });
        var ravi = await app.PostLeadAsync(new { name = "Ravi", phone = "98765 43211", email = "ravi@example.com" });
        var zed = await app.PostLeadAsync(new { name = "Zed", phone = "98765 43212" }, "zapier");
        await app.WaitForStateAsync(asha, "delivered");
        await app.WaitForStateAsync(ravi, "rejected", "smartflo");
        await app.WaitForStateAsync(ravi, "delivered", "vcita");
        await app.WaitForStateAsync(ravi, "delivered", "flextell");
        await app.WaitForStateAsync(zed, "delivered");

        (await FindAsync(app, "")).ShouldBe([asha, ravi, zed], ignoreOrder: true);
        (await FindAsync(app, "source=zapier")).ShouldBe([zed]);
        (await FindAsync(app, "source=Zapier&state=Delivered")).ShouldBe([zed]);
        (await FindAsync(app, "phone=%2B91%20(98765)-43210")).ShouldBe([asha]);
        (await FindAsync(app, "phone=098765%2043210&source=website")).ShouldBe([asha]);
        (await FindAsync(app, "phone=098765%2043210&state=rejected")).ShouldBeEmpty();
        (await FindAsync(app, "email=ASHA@example.com")).ShouldBe([asha]);
        (await FindAsync(app, "state=rejected")).ShouldBe([ravi]);
        (await FindAsync(app, "state=rejected&destination=vcita")).ShouldBeEmpty();
        (await FindAsync(app, "destination=vcita")).ShouldBe([asha, ravi], ignoreOrder: true);
        (await FindAsync(app, "destination=smartflo&state=delivered")).ShouldBe([asha, zed], ignoreOrder: true);
        (await FindAsync(app, "state=held")).ShouldBeEmpty();
        (await FindAsync(app, "to=2020-01-01")).ShouldBeEmpty();
        (await FindAsync(app, "from=2099-01-01T00:00:00Z&to=2099-01-02T00:00:00Z")).ShouldBeEmpty();
        (await FindAsync(app, "source=x'%20or%20PartitionKey%20ne%20'")).ShouldBeEmpty();
        (await FindAsync(app, "destination=x'%20or%20State%20ne%20'")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Finds_Leads_Of_Sources_That_Are_No_Longer_Configured()
    {
        await using var before = await TestApp.StartAsync(azurite);
        var id = await before.PostLeadAsync(new { name = "Zed", phone = "98765 43212" }, "zapier");
        await before.WaitForStateAsync(id, "delivered");
        await using var after = await TestApp.StartAsync(before.Storage, before.Sandbox.Server, static settings =>
        {
            foreach (var name in settings.Keys.Where(static name => name.StartsWith("Sources:zapier:", StringComparison.Ordinal)).ToList())
            {
                settings.Remove(name);
            }
        });

        (await FindAsync(after, "")).ShouldBe([id]);
    }

    [Fact]
    public async Task Finds_A_Replayed_Request_By_The_Time_Of_Its_Replay()
    {
        await using var before = await TestApp.StartAsync(azurite);
        using var post = new HttpRequestMessage(HttpMethod.Post, "leads/zapier") { Content = JsonContent.Create(new { name = "Asha", phone = "98765 43210" }) };
        post.Headers.Add("X-Api-Key", "the-new-key");
        (await before.Http.SendAsync(post, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var time = new ShiftedTime();
        time.Advance(TimeSpan.FromDays(2));
        await using var after = await TestApp.StartAsync(
            before.Storage,
            before.Sandbox.Server,
            static settings => settings["Sources:zapier:Secrets:1"] = "the-new-key",
            services => services.AddSingleton<TimeProvider>(time));
        var id = (await after.PostAsync("ops/refused/zapier/replay", new { }))["accepted"]![0]!["id"]!.GetValue<string>();
        await after.WaitForStateAsync(id, "delivered");

        var from = Uri.EscapeDataString($"{time.GetUtcNow().AddHours(-1):O}");
        (await FindAsync(after, "")).ShouldBe([id]);
        (await FindAsync(after, $"from={from}")).ShouldBe([id]);
        (await FindAsync(after, $"from={from}&phone=9876543210")).ShouldBe([id]);
        (await FindAsync(after, $"from={from}&state=delivered")).ShouldBe([id]);
    }

    [Fact]
    public async Task Shows_Personal_Data_On_Request_Only()
    {
        await using var app = await TestApp.StartAsync(azurite);
        var id = await app.PostLeadAsync(new { name = "Asha Rao", phone = "98765 43210", email = "asha@example.com" });
        await app.WaitForLeadAsync(id, static _ => true);

        var hidden = (await app.GetAsync("ops/leads"))["leads"]![0]!;
        var shown = (await app.GetAsync("ops/leads?reveal=true"))["leads"]![0]!;

        hidden["phone"]!.GetValue<string>().ShouldBe("+91•••10");
        shown["phone"]!.GetValue<string>().ShouldBe("+919876543210");
        shown["name"]!.GetValue<string>().ShouldBe("Asha Rao");
        shown["email"]!.GetValue<string>().ShouldBe("asha@example.com");
    }

    [Theory]
    [InlineData("pageSize=0", "pageSize")]
    [InlineData("pageSize=201", "pageSize")]
    [InlineData("state=lost", "state")]
    [InlineData("state=1", "state")]
    [InlineData("from=yesterday", "from")]
    [InlineData("phone=hello", "phone")]
    [InlineData("continue=nonsense", "continue")]
    [InlineData("continue=AAAA", "continue")]
    [InlineData("destinaton=vcita", "destinaton")]
    public async Task Refuses_What_It_Does_Not_Understand(string query, string parameter)
    {
        await using var app = await TestApp.StartAsync(azurite);

        var problem = await app.GetAsync($"ops/leads?{query}", HttpStatusCode.BadRequest);

        problem["errors"]![parameter].ShouldNotBeNull();
    }

    [Fact]
    public async Task Refuses_To_Go_On_With_Other_Filters()
    {
        await using var app = await TestApp.StartAsync(azurite);
        foreach (var phone in new[] { "98765 43210", "98765 43211" })
        {
            await app.WaitForLeadAsync(await app.PostLeadAsync(new { phone }), static _ => true);
        }

        var token = (await app.GetAsync("ops/leads?pageSize=1&source=website"))["continue"]!.GetValue<string>();

        await app.GetAsync($"ops/leads?pageSize=1&continue={token}", HttpStatusCode.BadRequest);
        (await app.GetAsync($"ops/leads?pageSize=1&source=website&continue={token}"))["leads"]!.AsArray().Count.ShouldBe(1);
    }

    private static async Task<IReadOnlyList<string>> FindAsync(TestApp app, string query) =>
        [.. (await ReadPagesAsync(app, $"ops/leads?pageSize=1&{query}")).SelectMany(static page => page["leads"]!.Texts("id"))];

    private static async Task<List<JsonNode>> ReadPagesAsync(TestApp app, string path)
    {
        var pages = new List<JsonNode> { await app.GetAsync(path) };
        while (pages[^1]["continue"] is { } token)
        {
            pages.Add(await app.GetAsync($"{path}&continue={token.GetValue<string>()}"));
        }

        return pages;
    }
}
