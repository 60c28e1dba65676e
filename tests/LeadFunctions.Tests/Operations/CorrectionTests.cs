using System.Net;
using LeadFunctions.Testing;
using LeadFunctions.Tests.Hosting;

namespace LeadFunctions.Tests.Operations;

/// <summary>Corrections are understood as what senders post.</summary>
public sealed class CorrectionTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_Whole_Name_Is_Split_As_In_A_Post()
    {
        await using var app = await TestApp.StartAsync(azurite);
        var id = await app.PostLeadAsync(new { name = "Asha Rao", phone = "98765 43210", your_shoe = "red" });
        await app.WaitForStateAsync(id, "delivered");

        await app.PatchAsync($"ops/leads/{id}", new { name = "Dr. Ravi van der Berg", your_shoe = "blue" });

        var lead = (await app.GetAsync($"ops/leads/{id}?reveal=true"))["lead"]!;
        lead["firstName"]!.GetValue<string>().ShouldBe("Ravi");
        lead["lastName"]!.GetValue<string>().ShouldBe("van der Berg");
        lead["fields"]!["honorific"]!.GetValue<string>().ShouldBe("Dr.");
        lead["fields"]!["your_shoe"]!.GetValue<string>().ShouldBe("blue");
        lead["fields"]!["name"].ShouldBeNull();
    }

    [Fact]
    public async Task Parts_Of_A_Name_Win_Over_The_Whole()
    {
        await using var app = await TestApp.StartAsync(azurite);
        var id = await app.PostLeadAsync(new { phone = "98765 43210" });
        await app.WaitForStateAsync(id, "delivered");

        await app.PatchAsync($"ops/leads/{id}", new { last_name = "Rao", name = "Asha Iyer" });

        var lead = (await app.GetAsync($"ops/leads/{id}?reveal=true"))["lead"]!;
        lead["firstName"]!.GetValue<string>().ShouldBe("Asha");
        lead["lastName"]!.GetValue<string>().ShouldBe("Rao");
    }

    [Fact]
    public async Task A_Field_That_The_Lead_Has_Under_A_Senders_Name_Is_Changed_There()
    {
        await using var app = await TestApp.StartAsync(azurite);
        var id = await app.PostLeadAsync(new { name = "Asha", phone = "98765 43210", whatsapp = "98765 43211" });
        await app.WaitForStateAsync(id, "delivered");

        await app.PatchAsync($"ops/leads/{id}", new { whatsapp = "98765 43212", mail = "asha@example.com" });

        var lead = (await app.GetAsync($"ops/leads/{id}?reveal=true"))["lead"]!;
        lead["phone"]!.GetValue<string>().ShouldBe("+919876543210");
        lead["fields"]!["whatsapp"]!.GetValue<string>().ShouldBe("98765 43212");
        lead["email"]!.GetValue<string>().ShouldBe("asha@example.com");
    }

    [Fact]
    public async Task A_Lead_That_Would_Outgrow_Its_Row_Is_Left_As_It_Is()
    {
        await using var app = await TestApp.StartAsync(azurite);
        var id = await app.PostLeadAsync(new { name = "Asha", phone = "98765 43210" }, "zapier");
        await app.WaitForStateAsync(id, "delivered");
        foreach (var name in new[] { "a", "b", "c" })
        {
            await app.PatchAsync($"ops/leads/{id}", new Dictionary<string, string>(StringComparer.Ordinal) { [name] = new('x', 250_000) });
        }

        var problem = await app.PatchAsync($"ops/leads/{id}", new { city = "Pune", d = new string('x', 250_000) }, HttpStatusCode.UnprocessableEntity);

        problem["detail"]!.GetValue<string>().ShouldContain("917504 bytes");
        var lead = (await app.GetAsync($"ops/leads/{id}?reveal=true"))["lead"]!;
        lead["city"].ShouldBeNull();
        lead["fields"]!["d"].ShouldBeNull();
        lead["fields"]!["c"]!.GetValue<string>().Length.ShouldBe(250_000);
    }
}
