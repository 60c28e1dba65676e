using System.Text.Json.Nodes;
using LeadFunctions.Testing;
using LeadFunctions.Tests.Hosting;

namespace LeadFunctions.Tests.Operations;

/// <summary>Leads that are not valid are kept, however wrong they are.</summary>
public sealed class QuarantineTests(AzuriteFixture azurite)
{
    [Theory]
    [InlineData("phone")]
    [InlineData("email")]
    public async Task What_Is_Much_Too_Long_Is_Kept_Whole_And_Keeps_Nobody_Else_From_Being_Delivered(string field)
    {
        await using var app = await TestApp.StartAsync(azurite, static settings =>
        {
            settings["Sources:website:OnInvalid"] = "Quarantine";
            settings["Sources:website:Destinations:0"] = "flextell";
            settings.Remove("Sources:website:Destinations:1");
            settings.Remove("Sources:website:Destinations:2");
        });
        var tooLong = new string('9', 40_000);

        var wrong = app.PostLeadAsync(new JsonObject { ["name"] = "Asha", [field] = tooLong });
        var right = app.PostLeadAsync(new { name = "Ravi", phone = "98765 43210" });

        await app.WaitForStateAsync(await right, "delivered");
        await app.WaitForStateAsync(await wrong, "rejected");
        var lead = await app.GetAsync($"ops/leads/{await wrong}?reveal=true");
        lead["lead"]![field]!.GetValue<string>().ShouldBe(tooLong);
        await app.WaitForEmptyQueuesAsync();
    }
}
