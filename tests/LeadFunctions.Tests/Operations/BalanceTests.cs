using System.Net;
using System.Text;
using Azure;
using LeadFunctions.Delivery.Messages;
using LeadFunctions.Leads;
using LeadFunctions.Operations.Finding;
using LeadFunctions.Storage;
using LeadFunctions.Testing;
using LeadFunctions.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Tests.Operations;

public sealed class BalanceTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Adds_Up_By_Source_And_Destination()
    {
        await using var app = await TestApp.StartAsync(azurite);
        await app.Sandbox.AddFaultAsync(new { provider = "flextell", match = "9876543211", count = 0, status = 422 });
        await app.Sandbox.AddFaultAsync(new { provider = "flextell", match = "9876543212", count = 0, status = 503 });
        foreach (var (phone, state) in new[] { ("9876543210", "delivered"), ("9876543211", "rejected"), ("9876543212", "retrying") })
        {
            var id = await app.PostLeadAsync(new { name = "Asha", phone });
            await app.WaitForStateAsync(id, state, "flextell");
        }

        await app.WaitForStateAsync(await app.PostLeadAsync(new { name = "Zed", phone = "9876543213" }, "zapier"), "delivered");

        var balance = await app.GetAsync("ops/balance");

        balance["addsUp"]!.GetValue<bool>().ShouldBeTrue(balance.ToJsonString());
        balance["sources"]!.Texts("source").ShouldBe(["website", "zapier"]);
        balance["sources"]![0]!["received"]!.GetValue<int>().ShouldBe(3);
        var flextell = balance["sources"]![0]!["destinations"]!.AsArray().Single(static destination => destination!["destination"].Is("flextell"))!;
        flextell["received"]!.GetValue<int>().ShouldBe(3);
        flextell["delivered"]!.GetValue<int>().ShouldBe(1);
        flextell["rejected"]!.GetValue<int>().ShouldBe(1);
        flextell["retrying"]!.GetValue<int>().ShouldBe(1);
        balance["waiting"]!["poisoned"]!.GetValue<int>().ShouldBe(0);
        (await app.GetAsync("ops/balance?day=2020-02-29"))["sources"]!.AsArray().ShouldBeEmpty();
        await app.GetAsync("ops/balance?day=tomorrow", HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Names_What_Is_Missing()
    {
        await using var app = await TestApp.StartAsync(azurite);
        var id = await app.PostLeadAsync(new { name = "Asha", phone = "98765 43210" });
        await app.WaitForStateAsync(id, "delivered");
        var found = await app.Services.GetRequiredService<LeadLocator>().FindAsync(id, TestContext.Current.CancellationToken);
        await app.Table(TableNames.Leads).DeleteEntityAsync(found!.Lead.Place.Partition, LeadKeys.Delivery(found.Lead.Place, "vcita"), ETag.All, TestContext.Current.CancellationToken);

        var balance = await app.GetAsync("ops/balance");

        balance["addsUp"]!.GetValue<bool>().ShouldBeFalse();
        balance["why"]![0]!.GetValue<string>().ShouldContain("website");
        var vcita = balance["sources"]![0]!["destinations"]!.AsArray().Single(static destination => destination!["destination"].Is("vcita"))!;
        vcita["missing"]!.GetValue<int>().ShouldBe(1);
        vcita["missingIds"]![0]!.GetValue<string>().ShouldBe(id);
    }

    [Fact]
    public async Task Does_Not_Add_Up_While_Leads_Of_The_Day_Are_Counted_Nowhere()
    {
        await using var app = await TestApp.StartAsync(azurite, static settings => settings["Poison:Rounds"] = "0");
        var yesterday = DateTimeOffset.UtcNow.AddDays(-1);
        var lead = $$"""{"id":"nowhere-{{new string('0', 24)}}","source":"nowhere","receivedAt":"{{yesterday:O}}","phone":"+919876543210"}""";
        var body = LeadsMessage.Write(BatchId.Create(yesterday, Random.Shared), [Encoding.UTF8.GetBytes(lead)]);
        await app.Queue(QueueNames.LeadsPoison).SendMessageAsync(body, cancellationToken: TestContext.Current.CancellationToken);
        await Eventually.GetAsync(() => app.GetAsync("ops/failures"), static page => page["messages"]!.AsArray().Count == 1, "the recorded message");

        var ofTheDay = await app.GetAsync($"ops/balance?day={yesterday:yyyy-MM-dd}");
        ofTheDay["addsUp"]!.GetValue<bool>().ShouldBeFalse();
        ofTheDay["why"]![0]!.GetValue<string>().ShouldContain("1 message");
        ofTheDay["waiting"]!["poisoned"]!.GetValue<int>().ShouldBe(1);
        var today = await app.GetAsync("ops/balance");
        today["addsUp"]!.GetValue<bool>().ShouldBeTrue();
        today["why"]!.AsArray().ShouldBeEmpty();

        // Of what day it is, nobody knows.
        await app.Queue(QueueNames.LeadsPoison).SendMessageAsync(new BinaryData("nonsense"), cancellationToken: TestContext.Current.CancellationToken);
        await Eventually.GetAsync(() => app.GetAsync("ops/balance"), static balance => !balance["addsUp"]!.GetValue<bool>(), "a message that cannot be read");
    }
}
