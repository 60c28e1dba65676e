using System.Net;
using System.Text.Json.Nodes;
using LeadFunctions.Testing;
using LeadFunctions.Tests.Hosting;

namespace LeadFunctions.Tests.Operations;

public sealed class PreviewTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Shows_What_Each_Destination_Would_Get_And_Sends_Nothing()
    {
        await using var app = await TestApp.StartAsync(azurite);
        var lead = new { name = "Asha O'Brien", phone = "98765 43210", email = "asha@example.com", utm_source = "google" };

        var preview = await app.PostAsync("ops/preview/website", lead);

        preview["accepted"]!.GetValue<bool>().ShouldBeTrue();
        preview["lead"]!["phone"]!.GetValue<string>().ShouldBe("+919876543210");
        (await app.Sandbox.ReceivedAsync("smartflo")).ShouldBeEmpty();
        var id = await app.PostLeadAsync(lead);
        await app.WaitForStateAsync(id, "delivered");
        (await app.GetAsync("ops/leads"))["leads"]!.AsArray().Count.ShouldBe(1);
        preview["lead"]!["id"]!.GetValue<string>().ShouldBe(id);
        foreach (var destination in preview["destinations"]!.AsArray())
        {
            var sent = (await app.Sandbox.RecordedAsync(destination!["provider"]!.GetValue<string>())).Single();
            JsonNode.DeepEquals(destination["request"]!["body"], sent["body"]).ShouldBeTrue(destination.ToJsonString());
            destination["request"]!["url"]!.GetValue<string>().ShouldStartWith(app.Sandbox.Server.BaseAddress.AbsoluteUri);
            destination.ToJsonString().ShouldNotContain("-token");
        }
    }

    [Fact]
    public async Task Says_What_Is_Wrong_With_A_Lead()
    {
        await using var app = await TestApp.StartAsync(azurite);

        var preview = await app.PostAsync("ops/preview/website", new { name = new string('x', 300), phone = "123" });

        preview["accepted"]!.GetValue<bool>().ShouldBeFalse();
        preview["errors"]!["phone"].ShouldNotBeNull();
        preview["destinations"]!.AsArray().Single(static destination => destination!["destination"].Is("smartflo"))!["problems"]!.AsArray().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Refuses_What_The_Source_Would_Refuse()
    {
        await using var app = await TestApp.StartAsync(azurite);

        await app.PostAsync("ops/preview/nowhere", new { }, HttpStatusCode.NotFound);
        await app.PostAsync("ops/preview/website", 1, HttpStatusCode.BadRequest);
        await app.PostAsync("ops/preview/website", new { text = new string('x', 300_000) }, HttpStatusCode.RequestEntityTooLarge);
    }
}
