using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LeadFunctions.Testing;
using LeadFunctions.Tests.Hosting;

namespace LeadFunctions.Tests.EndToEnd;

public sealed class MainRoadTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_Form_Post_Reaches_All_Three_Providers()
    {
        await using var app = await TestApp.StartAsync(azurite);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["your-name"] = "आशा O'Brien 😀",
            ["Phone Number"] = "०९८७६५ ४३२१०",
            ["e-mail"] = "asha@example.com",
            ["utm_source"] = "google",
        });

        var response = await app.Http.PostAsync("leads/website", form, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        response.Headers.Location.ShouldBe(new Uri("https://www.example.com/thanks"));
        var smartflo = (await app.Sandbox.WaitForRecordedAsync("smartflo"))[0]["body"]!;
        smartflo["field_0"]!.GetValue<string>().ShouldBe("9876543210");
        smartflo["field_1"]!.GetValue<string>().ShouldBe("आशा O'Brien 😀");
        smartflo["field_5"]!.GetValue<string>().ShouldBe("google");
        var flextell = (await app.Sandbox.WaitForRecordedAsync("flextell"))[0]["body"]!;
        flextell["phone_number"]!.GetValue<string>().ShouldBe("+919876543210");
        flextell["last_name"]!.GetValue<string>().ShouldBe("😀");
        var vcita = (await app.Sandbox.WaitForRecordedAsync("vcita"))[0]["body"]!;
        vcita["email"]!.GetValue<string>().ShouldBe("asha@example.com");
        vcita["identifier_type"]!.GetValue<string>().ShouldBe("email");
    }

    [Fact]
    public async Task A_Json_Post_Is_Answered_With_The_Leads_Id()
    {
        await using var app = await TestApp.StartAsync(azurite);

        var response = await app.Http.PostAsJsonAsync("leads/website", new { name = "Asha", phone = "98765 43210" }, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var answer = await response.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken);
        answer!["status"]!.GetValue<string>().ShouldBe("accepted");
        answer["id"]!.GetValue<string>().ShouldStartWith("website-");
        await app.Sandbox.WaitForRecordedAsync("smartflo");
    }
}
