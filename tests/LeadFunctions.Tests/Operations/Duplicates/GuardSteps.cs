using System.Text.Json.Nodes;
using LeadFunctions.Delivery.Messages;
using LeadFunctions.Operations.Finding;
using LeadFunctions.Testing;
using LeadFunctions.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Tests.Operations.Duplicates;

/// <summary>How two leads come to be the same enquiry, and what a replay says of them.</summary>
internal static class GuardSteps
{
    public const string Destination = "flextell";
    public const string Phone = "98765 43210";

    public static readonly object Refusal = new { provider = Destination, count = 0, status = 422 };
    public static readonly object Outage = new { provider = Destination, count = 0, status = 503 };

    public static Task<TestApp> StartGuardedAsync(this AzuriteFixture azurite, TimeProvider? time = null) => TestApp.StartAsync(
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

    public static async Task<(string Wrong, string Right)> CorrectAfterAnotherPostAsync(this TestApp app)
    {
        var wrong = await app.PostLeadAsync(new { name = "Asha", phone = "12", submitted_at = "1" });
        await app.WaitForStateAsync(wrong, "rejected");
        var right = await app.PostLeadAsync(new { name = "Asha", phone = Phone, submitted_at = "2" });
        await app.WaitForStateAsync(right, "delivered");
        await app.PatchAsync($"ops/leads/{wrong}", new { phone = Phone });
        return (wrong, right);
    }

    public static async Task<(string Older, string Newer)> CorrectToTheSameAsync(this TestApp app, string name = "Asha")
    {
        var older = await app.PostLeadAsync(new { name, phone = "12" });
        await app.WaitForStateAsync(older, "rejected");
        var newer = await app.PostLeadAsync(new { name, phone = "13" });
        await app.WaitForStateAsync(newer, "rejected");
        await app.PatchAsync($"ops/leads/{newer}", new { phone = Phone });
        await app.PatchAsync($"ops/leads/{older}", new { phone = Phone });
        return (older, newer);
    }

    public static async Task<ReplaysMessage> MessageAsync(this TestApp app, string id)
    {
        var found = await app.Services.GetRequiredService<LeadLocator>().FindAsync(id, TestContext.Current.CancellationToken);
        var delivery = found!.Lead.Deliveries.ShouldHaveSingleItem();
        return ReplaysMessage.Read(ReplaysMessage.Write([new DeliveryRef(delivery.Lead, delivery.Destination, delivery.Attempts)], DateTimeOffset.UtcNow, force: false));
    }

    public static void ShouldNameDuplicate(this JsonNode answer, string id, string of, int count = 0)
    {
        answer["count"]!.GetValue<int>().ShouldBe(count);
        var duplicate = answer["duplicates"]!.AsArray().ShouldHaveSingleItem()!;
        duplicate["id"]!.GetValue<string>().ShouldBe(id);
        duplicate["destination"]!.GetValue<string>().ShouldBe(Destination);
        duplicate["of"]!.GetValue<string>().ShouldBe(of);
    }
}
