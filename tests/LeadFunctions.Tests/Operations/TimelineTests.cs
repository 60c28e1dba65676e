using System.Net;
using LeadFunctions.Leads;
using LeadFunctions.Testing;
using LeadFunctions.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Tests.Operations;

public sealed class TimelineTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Tells_What_Happened_In_Order_And_Hides_The_Person()
    {
        await using var app = await TestApp.StartAsync(azurite);
        var id = await app.PostLeadAsync(new { name = "Asha O'Brien", phone = "98765 43210", email = "asha@example.com", message = "call me" });

        var lead = await app.WaitForStateAsync(id, "delivered");

        lead["source"]!.GetValue<string>().ShouldBe("website");
        lead["name"]!.GetValue<string>().ShouldBe("A••• O•••");
        lead["phone"]!.GetValue<string>().ShouldBe("+91•••10");
        lead["email"]!.GetValue<string>().ShouldBe("a•••@example.com");
        lead["lead"].ShouldBeNull();
        lead["repeats"]!.GetValue<int>().ShouldBe(0);
        var events = lead["events"]!.Texts("event");
        events.Take(2).ShouldBe(["received", "routed"]);
        events.Skip(2).ShouldBe(["attempt", "attempt", "attempt"]);
        var attempt = lead["events"]![2]!;
        attempt["outcome"]!.GetValue<string>().ShouldBe("delivered");
        attempt["status"]!.GetValue<int>().ShouldBeInRange(200, 299);
        attempt["milliseconds"]!.GetValue<long>().ShouldBeGreaterThanOrEqualTo(0);
    }

    [Fact]
    public async Task Reveals_The_Person_On_Request_And_Notes_Whose_Data_It_Was()
    {
        var logs = new LogCollector();
        await using var app = await TestApp.StartAsync(azurite, services: services => services.AddSingleton<ILoggerProvider>(logs));
        var id = await app.PostLeadAsync(new { name = "Asha", phone = "98765 43210", city = "Pune" });
        await app.WaitForStateAsync(id, "delivered");

        var lead = await app.GetAsync($"ops/leads/{id}?reveal=true");

        lead["lead"]!["phone"]!.GetValue<string>().ShouldBe("+919876543210");
        lead["lead"]!["city"]!.GetValue<string>().ShouldBe("Pune");
        logs.Lines.ShouldContain(line => line.Contains(id) && line.Contains("shown"));
        logs.Lines.ShouldNotContain(static line => line.Contains("9876543210"));
    }

    [Fact]
    public async Task Counts_Repeats_And_Finds_The_Lead_By_A_Repeats_Id()
    {
        await using var app = await TestApp.StartAsync(azurite);
        var id = await app.PostLeadAsync(new { name = "Asha", phone = "98765 43210" });
        await app.WaitForStateAsync(id, "delivered");
        await app.PostLeadAsync(new { name = "Asha", phone = "98765 43210" });

        var lead = await Eventually.GetAsync(() => app.GetAsync($"ops/leads/{id}"), static lead => lead["repeats"]!.GetValue<int>() == 1, "the repeat");
        lead["repeatsText"]!.GetValue<string>().ShouldBe("posted again once");

        var own = LeadId.Parse(id);
        var later = own with { Window = Base32.Encode(Base32.Decode(own.Window) + 1, 4) };
        (await app.GetAsync($"ops/leads/{later}"))["id"]!.GetValue<string>().ShouldBe(id);
        var muchLater = own with { Window = Base32.Encode(Base32.Decode(own.Window) + 2, 4) };
        await app.GetAsync($"ops/leads/{muchLater}", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Finds_An_Earlier_Lead_After_A_New_Enquiry_Of_The_Same_Person()
    {
        var time = new ShiftedTime();
        await using var app = await TestApp.StartAsync(azurite, services: services => services.AddSingleton<TimeProvider>(time));
        var earlier = await app.PostLeadAsync(new { name = "Asha", phone = "98765 43210" });
        await app.WaitForStateAsync(earlier, "delivered");
        time.Advance(TimeSpan.FromDays(3));
        var latest = await app.PostLeadAsync(new { name = "Asha", phone = "98765 43210" });
        await app.WaitForLeadAsync(latest, static _ => true);

        (await app.GetAsync($"ops/leads/{earlier}"))["id"]!.GetValue<string>().ShouldBe(earlier);
        (await app.GetAsync($"ops/leads/{latest}"))["id"]!.GetValue<string>().ShouldBe(latest);
    }

    [Fact]
    public async Task Says_That_An_Unknown_Lead_May_Be_On_Its_Way()
    {
        await using var app = await TestApp.StartAsync(azurite);

        var problem = await app.GetAsync($"ops/leads/website-{new string('0', 24)}", HttpStatusCode.NotFound);
        problem["detail"]!.GetValue<string>().ShouldContain("on its way");
        await app.GetAsync("ops/leads/x'%20or%20PartitionKey%20ne%20'-000000000000000000000000", HttpStatusCode.NotFound);
        await app.GetAsync("ops/leads/nonsense", HttpStatusCode.NotFound);
        var invalid = await app.GetAsync($"ops/leads/website-{new string('0', 24)}?reveal=perhaps", HttpStatusCode.BadRequest);
        invalid["errors"]!["reveal"].ShouldNotBeNull();
    }

    [Theory]
    [InlineData("GET", "ops/leads")]
    [InlineData("GET", "ops/leads/website-000000000000000000000000")]
    [InlineData("DELETE", "ops/leads/website-000000000000000000000000")]
    [InlineData("POST", "ops/leads/website-000000000000000000000000/replay")]
    [InlineData("GET", "ops/failures")]
    [InlineData("POST", "ops/replays")]
    [InlineData("POST", "ops/preview/website")]
    [InlineData("GET", "ops/balance")]
    public async Task Asks_For_The_Function_Key(string method, string path)
    {
        await using var app = await TestApp.StartAsync(azurite);
        using var http = new HttpClient { BaseAddress = app.Http.BaseAddress };
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        var response = await http.SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }
}
