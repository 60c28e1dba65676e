using LeadFunctions.Testing;
using LeadFunctions.Tests.Hosting;

namespace LeadFunctions.Tests.Operations;

public sealed class ConsentTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_Repeat_Leaves_What_Was_Agreed_To_First()
    {
        await using var app = await TestApp.StartAsync(azurite);
        var id = await LeadPost.PostLeadAsync(app, new { name = "Asha", phone = "98765 43210", consent_text = "Call me." }, "key-1");
        await app.WaitForLeadAsync(id, static _ => true);

        await LeadPost.PostLeadAsync(app, new { name = "Asha", phone = "98765 43210", consent_text = "Call me any time." }, "key-1");

        await Eventually.GetAsync(() => app.GetAsync($"ops/leads/{id}"), static lead => lead["repeats"]!.GetValue<int>() == 1, "the repeat");
        (await app.GetAsync($"ops/leads/{id}?reveal=true"))["consent"]!["text"]!.GetValue<string>().ShouldBe("Call me.");
    }
}
