using System.Net;
using System.Text;
using Azure.Data.Tables;
using LeadFunctions.Delivery.Messages;
using LeadFunctions.Providers.Flextell;
using LeadFunctions.Storage;
using LeadFunctions.Testing;
using LeadFunctions.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Tests.Operations;

public sealed class ErasureTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Leaves_The_Fact_And_Nothing_Of_The_Person()
    {
        await using var app = await TestApp.StartAsync(azurite);
        var id = await app.PostLeadAsync(new { name = "Asha", phone = "98765 43210", email = "asha@example.com", message = "call me" });
        await app.WaitForStateAsync(id, "delivered");

        var first = await app.DeleteAsync($"ops/leads/{id}");
        var second = await app.DeleteAsync($"ops/leads/{id}");

        second["erasedAt"]!.GetValue<string>().ShouldBe(first["erasedAt"]!.GetValue<string>());
        var lead = await app.GetAsync($"ops/leads/{id}?reveal=true");
        lead["erasedAt"].ShouldNotBeNull();
        lead["lead"].ShouldBeNull();
        lead["phone"].ShouldBeNull();
        lead["events"]!.Texts("event").ShouldBe(["received", "routed", "attempt", "attempt", "attempt", "erased"]);
        lead["deliveries"]!.Texts("state").ShouldBe(["delivered", "delivered", "delivered"]);
        (await app.GetAsync("ops/leads"))["leads"]!.Texts("id").ShouldBe([id]);
        (await app.GetAsync("ops/leads?phone=9876543210"))["leads"]!.AsArray().ShouldBeEmpty();
        (await DumpAsync(app)).ShouldNotContain("98765");
        await app.PostAsync($"ops/leads/{id}/replay", new { force = true }, HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task What_The_Person_Agreed_To_Stays_And_Who_Looks_At_It_Is_Noted()
    {
        var logs = new LogCollector();
        await using var app = await TestApp.StartAsync(azurite, services: services => services.AddSingleton<ILoggerProvider>(logs));
        var id = await app.PostLeadAsync(new { name = "Asha", phone = "98765 43210", consent_text = "Call me." }, "zapier");
        await app.WaitForStateAsync(id, "delivered");
        await app.DeleteAsync($"ops/leads/{id}");

        var lead = await app.GetAsync($"ops/leads/{id}?reveal=true");

        lead["consent"]!["text"]!.GetValue<string>().ShouldBe("Call me.");
        logs.Lines.ShouldContain(line => line.Contains(id) && line.Contains("shown"));
    }

    [Fact]
    public async Task What_Was_Still_To_Be_Sent_Is_Not()
    {
        await using var app = await TestApp.StartAsync(azurite, static settings => settings["Delivery:Schedule"] = "00:00:03,00:00:03");
        await app.Sandbox.AddFaultAsync(new { provider = "flextell", count = 0, status = 503 });
        await app.Sandbox.AddFaultAsync(new { provider = "vcita", count = 0, status = 422 });
        var id = await app.PostLeadAsync(new { name = "Asha", phone = "98765 43210" });
        await app.WaitForStateAsync(id, "retrying", "flextell");
        await app.WaitForStateAsync(id, "rejected", "vcita");
        await app.Sandbox.ClearFaultsAsync();

        await app.DeleteAsync($"ops/leads/{id}");

        var lead = await app.GetAsync($"ops/leads/{id}");
        lead.Delivery("flextell")["state"]!.GetValue<string>().ShouldBe("rejected");
        lead["events"]!.AsArray().ShouldContain(static entry => entry!["words"].Is("erased") && entry["destination"].Is("flextell"));
        (await app.GetAsync("ops/failures"))["failures"]!.AsArray().ShouldBeEmpty();

        // The reference that is still about comes to its turn, and is gone.
        await Eventually.GetAsync(
            async () => (await app.Queue(FlextellDefaults.Queue).GetPropertiesAsync(TestContext.Current.CancellationToken)).Value.ApproximateMessagesCount,
            static count => count == 0,
            "the last reference");
        (await app.Sandbox.RecordedAsync("flextell")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("key-1")]
    public async Task Who_Was_Erased_And_Asks_Again_Is_A_New_Lead(string? key)
    {
        await using var app = await TestApp.StartAsync(azurite, static settings => settings["Delivery:Schedule"] = "00:00:03,00:00:03");
        await app.Sandbox.AddFaultAsync(new { provider = "flextell", count = 0, status = 503 });
        var enquiry = new { name = "Asha", phone = "98765 43210" };
        var id = await LeadPost.PostLeadAsync(app, enquiry, key);
        await app.WaitForStateAsync(id, "retrying", "flextell");
        await app.DeleteAsync($"ops/leads/{id}");
        await app.Sandbox.ClearFaultsAsync();

        var again = await LeadPost.PostLeadAsync(app, enquiry, key);

        await app.WaitForStateAsync(again, "delivered", "flextell");
        await app.WaitForEmptyQueuesAsync();
        (await app.Sandbox.RecordedAsync("flextell")).Count.ShouldBe(1);
        (await app.GetAsync("ops/leads"))["leads"]!.AsArray().Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_Lead_Too_Large_For_A_Message_Leaves_No_Claim()
    {
        await using var app = await TestApp.StartAsync(azurite);
        var id = await app.PostLeadAsync(new { name = "Asha", phone = "98765 43210", note = new string('x', 100_000) }, "zapier");
        await app.WaitForStateAsync(id, "delivered");

        await app.DeleteAsync($"ops/leads/{id}");

        (await DumpAsync(app)).ShouldNotContain("98765");
    }

    [Fact]
    public async Task A_Lead_Whose_Message_Could_Not_Be_Processed_Is_Erased_Too()
    {
        await using var app = await TestApp.StartAsync(azurite, static settings => settings["Poison:Rounds"] = "0");
        const string Id = "nowhere-000000000000000000000000";
        var body = LeadsMessage.Write("000000000000000000", [Encoding.UTF8.GetBytes($$"""{"id":"{{Id}}","source":"nowhere","receivedAt":"2026-01-01T00:00:00Z","phone":"+919876543210"}""")]);
        await app.Queue(QueueNames.LeadsPoison).SendMessageAsync(body, cancellationToken: TestContext.Current.CancellationToken);
        await Eventually.GetAsync(() => app.GetAsync("ops/failures"), static page => page["messages"]!.AsArray().Count == 1, "the recorded message");

        await app.DeleteAsync($"ops/leads/{Id}");

        (await app.GetAsync("ops/failures"))["messages"]!.AsArray().ShouldBeEmpty();
        await app.DeleteAsync($"ops/leads/{Id}", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_Lead_That_Is_Not_Stored_May_Be_On_Its_Way()
    {
        await using var app = await TestApp.StartAsync(azurite);

        var problem = await app.DeleteAsync($"ops/leads/website-{new string('0', 24)}", HttpStatusCode.NotFound);

        problem["detail"]!.GetValue<string>().ShouldContain("on its way");
    }

    private static async Task<string> DumpAsync(TestApp app)
    {
        var dump = new StringBuilder();
        foreach (var name in TableNames.All)
        {
            await foreach (var row in app.Table(name).QueryAsync<TableEntity>(cancellationToken: TestContext.Current.CancellationToken))
            {
                dump.AppendJoin('\n', row.Select(static pair => $"{pair.Key}={(pair.Value is byte[] bytes ? Encoding.UTF8.GetString(bytes) : pair.Value)}")).AppendLine();
            }
        }

        return dump.ToString();
    }
}
