using Azure.Data.Tables;
using LeadFunctions.Storage;
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

    [Fact]
    public async Task A_New_Lead_After_An_Erasure_Has_Its_Own_And_Leaves_The_Other()
    {
        await using var app = await TestApp.StartAsync(azurite);
        var id = await LeadPost.PostLeadAsync(app, new { name = "Asha", phone = "98765 43210", consent_text = "Call me." }, "key-1");
        await app.WaitForStateAsync(id, "delivered");
        await app.DeleteAsync($"ops/leads/{id}");

        await LeadPost.PostLeadAsync(app, new { name = "Asha", phone = "98765 43210", consent_text = "Call me any time." }, "key-1");

        var lead = await Eventually.GetAsync(() => app.GetAsync($"ops/leads/{id}?reveal=true"), static lead => lead["lead"] is not null, "the new lead");
        lead["consent"]!["text"]!.GetValue<string>().ShouldBe("Call me any time.");
        var records = 0;
        await foreach (var _ in app.Table(TableNames.Consents).QueryAsync<TableEntity>(cancellationToken: TestContext.Current.CancellationToken))
        {
            records++;
        }

        records.ShouldBe(2);
    }
}
