using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using LeadFunctions.Sandbox;
using LeadFunctions.Testing;
using LeadFunctions.Tests.Hosting;
using Microsoft.AspNetCore.Http;

namespace LeadFunctions.Tests.Ingest.EndToEnd;

public sealed class ReceivingTests(AzuriteFixture azurite)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_List_Is_Answered_Item_By_Item()
    {
        await using var app = await TestApp.StartAsync(azurite);

        var some = await app.Http.PostAsJsonAsync("leads/website", new object[] { new { phone = "9876543210" }, new { phone = "12" }, 7 }, Stop);
        var none = await app.Http.PostAsJsonAsync("leads/website", new object[] { new { phone = "12" } }, Stop);

        some.StatusCode.ShouldBe(HttpStatusCode.OK);
        var answer = await JsonAsync(some);
        answer["accepted"]!.AsArray().ShouldHaveSingleItem()!["index"]!.GetValue<int>().ShouldBe(0);
        answer["rejected"]!.AsArray().Select(static item => item!["index"]!.GetValue<int>()).ShouldBe([1, 2]);
        answer["rejected"]![0]!["errors"]!["phone"].ShouldNotBeNull();
        none.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await app.Sandbox.WaitForRecordedAsync("smartflo");
    }

    [Fact]
    public async Task Meta_Shakes_Hands_And_Its_Leads_Are_Fetched()
    {
        await using var graph = await StubServer.StartAsync(static request => Task.FromResult(
            request.Headers.Authorization.ToString() is "Bearer page-token" && request.Path.Value!.EndsWith("/444", StringComparison.Ordinal)
                ? Results.Text("""{"id":"444","field_data":[{"name":"full_name","values":["Asha Rao"]},{"name":"phone_number","values":["+919876543210"]},{"name":"city","values":["Pune"]}]}""", "application/json")
                : Results.StatusCode(400)));
        await using var app = await TestApp.StartAsync(azurite, settings =>
        {
            settings["Sources:facebook:Preset"] = "meta";
            settings["Sources:facebook:Destinations:0"] = "flextell";
            settings["Sources:facebook:Secrets:0"] = "app-secret";
            settings["Sources:facebook:VerifyToken"] = "verify-me";
            settings["Sources:facebook:PageToken"] = "page-token\n";
            settings["Sources:facebook:GraphUrl"] = new Uri(graph.Url, "v23.0").AbsoluteUri;
        });
        var body = Encoding.UTF8.GetBytes("""{"object":"page","entry":[{"id":"1","changes":[{"field":"leadgen","value":{"leadgen_id":"444","page_id":"1","form_id":"9"}}]},{"id":"1","changes":[{"field":"feed","value":{}}]}]}""");

        var hands = await app.Http.GetAsync("leads/facebook?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=verify-me", Stop);
        var stranger = await app.Http.GetAsync("leads/facebook?hub.mode=subscribe&hub.challenge=1&hub.verify_token=no", Stop);
        var unsigned = await app.Http.PostAsync("leads/facebook", Json(body), Stop);
        using var signed = Json(body);
        signed.Headers.Add("X-Hub-Signature-256", $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData("app-secret"u8, body))}");
        var accepted = await app.Http.PostAsync("leads/facebook", signed, Stop);

        (await hands.Content.ReadAsStringAsync(Stop)).ShouldBe("1158201444");
        stranger.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        unsigned.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        accepted.StatusCode.ShouldBe(HttpStatusCode.OK);
        var sent = (await app.Sandbox.WaitForRecordedAsync("flextell"))[0]["body"]!;
        sent["phone_number"]!.GetValue<string>().ShouldBe("+919876543210");
        sent["last_name"]!.GetValue<string>().ShouldBe("Rao");
    }

    [Fact]
    public async Task Googles_Test_Lead_Is_Kept_And_Goes_Nowhere()
    {
        await using var app = await TestApp.StartAsync(azurite, static settings =>
        {
            settings["Sources:google:Preset"] = "google";
            settings["Sources:google:Destinations:0"] = "smartflo";
            settings["Sources:google:Secrets:0"] = "secret";
        });

        var response = await app.Http.PostAsJsonAsync(
            "leads/google", new { lead_id = "L1", google_key = "secret", is_test = true, user_column_data = new[] { new { column_id = "EMAIL", string_value = "test@example.com" } } }, Stop);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync(Stop)).ShouldBe("{}");
        var lead = await StoredAsync(app, "google");
        lead["isTest"]!.GetValue<bool>().ShouldBeTrue();
        lead["deliveries"]!.AsArray().ShouldBeEmpty();
        lead.ToJsonString().ShouldNotContain("secret");
    }

    [Fact]
    public async Task A_Form_Feeds_Lists_By_City()
    {
        await using var app = await TestApp.StartAsync(azurite, static settings =>
        {
            settings["Sources:website:When:smartflo:Conditions:0:Field"] = "city";
            settings["Sources:website:When:smartflo:Conditions:0:In:0"] = "Pune";
            settings["Sources:website:When:smartflo:Conditions:0:In:1"] = "Mumbai";
            settings["Sources:website:When:flextell:Match"] = "Any";
            settings["Sources:website:When:flextell:Conditions:0:Field"] = "utm_source";
            settings["Sources:website:When:flextell:Conditions:0:Matches"] = "^goo";
            settings["Sources:website:When:flextell:Conditions:1:Field"] = "company";
            settings["Sources:website:When:flextell:Conditions:1:Present"] = "true";
        });

        (await app.Http.PostAsJsonAsync("leads/website", new { name = "A B", phone = "9876543210", city = " pune " }, Stop)).EnsureSuccessStatusCode();
        (await app.Http.PostAsJsonAsync("leads/website", new { name = "C D", phone = "9876543211", utm_source = "Google" }, Stop)).EnsureSuccessStatusCode();

        (await app.Sandbox.WaitForRecordedAsync("vcita", 2)).Count.ShouldBe(2);
        (await app.Sandbox.WaitForRecordedAsync("smartflo")).ShouldHaveSingleItem();
        (await app.Sandbox.WaitForRecordedAsync("flextell")).ShouldHaveSingleItem()["body"]!["phone_number"]!.GetValue<string>().ShouldBe("+919876543211");
    }

    [Fact]
    public async Task An_Invalid_Lead_Of_A_Webhook_Is_Kept_Corrected_And_Replayed()
    {
        await using var app = await TestApp.StartAsync(azurite);
        using var post = new HttpRequestMessage(HttpMethod.Post, "leads/zapier") { Content = JsonContent.Create(new { name = "Asha", phone = "12" }) };
        post.Headers.Add("X-Api-Key", TestSettings.ZapierKey);

        var response = await app.Http.SendAsync(post, Stop);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var answer = await JsonAsync(response);
        answer["status"]!.GetValue<string>().ShouldBe("quarantined");
        var id = answer["id"]!.GetValue<string>();
        var failures = await Eventually.GetAsync(() => app.Http.GetStringAsync("ops/failures", Stop), list => list.Contains(id, StringComparison.Ordinal), "the failure");
        failures.ShouldContain("not valid");
        (await app.Http.PatchAsJsonAsync($"ops/leads/{id}", new { phone = "13" }, Stop)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await app.Http.PatchAsJsonAsync($"ops/leads/{id}", new { phone = "98765 43210" }, Stop)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await app.Http.PostAsync($"ops/leads/{id}/replay", content: null, Stop)).EnsureSuccessStatusCode();
        (await app.Sandbox.WaitForRecordedAsync("smartflo"))[0]["body"]!["field_0"]!.GetValue<string>().ShouldBe("9876543210");
    }

    [Fact]
    public async Task A_Refused_Request_Is_Listed_And_Replayed_Once_The_Settings_Are_Right()
    {
        var account = azurite.CreateAccount();
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { CallsPerSecond = 0 }, Stop);
        await using (var app = await TestApp.StartAsync(account, sandbox))
        {
            using var post = new HttpRequestMessage(HttpMethod.Post, "leads/zapier") { Content = JsonContent.Create(new { name = "Asha", phone = "9876543210" }) };
            post.Headers.Add("X-Api-Key", "the-new-key");
            (await app.Http.SendAsync(post, Stop)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
            var list = await app.Http.GetFromJsonAsync<JsonObject>("ops/refused?source=zapier", Stop);
            list!["refused"]!.AsArray().ShouldHaveSingleItem()!["reason"]!["status"]!.GetValue<int>().ShouldBe(401);
            list.ToJsonString().ShouldNotContain("9876543210");
            (await JsonAsync(await app.Http.PostAsync("ops/refused/zapier/replay", content: null, Stop)))["refused"]!.AsArray().ShouldHaveSingleItem();
        }

        await using var fixedApp = await TestApp.StartAsync(account, sandbox, static settings => settings["Sources:zapier:Secrets:1"] = "the-new-key");
        var replay = await JsonAsync(await fixedApp.Http.PostAsync("ops/refused/zapier/replay", content: null, Stop));

        replay["accepted"]!.AsArray().ShouldHaveSingleItem();
        (await fixedApp.Http.GetFromJsonAsync<JsonObject>("ops/refused", Stop))!["refused"]!.AsArray().ShouldBeEmpty();
        await fixedApp.Sandbox.WaitForRecordedAsync("smartflo");
    }

    [Fact]
    public async Task Consent_Is_A_Record_Of_Its_Own()
    {
        await using var app = await TestApp.StartAsync(azurite);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["phone"] = "9876543210", ["consent_text"] = "Call me.", ["marketing_consent"] = "yes", ["xxTrustedFormCertUrl"] = "https://cert.trustedform.com/abc", ["page_url"] = "https://www.example.com/",
        });
        using var request = new HttpRequestMessage(HttpMethod.Post, "leads/website") { Content = form };
        request.Headers.Add("X-Forwarded-For", "198.51.100.9, 203.0.113.7:4711");

        (await app.Http.SendAsync(request, Stop)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        var lead = await StoredAsync(app, "website", "?reveal=true");
        var consent = lead["consent"]!;
        consent["text"]!.GetValue<string>().ShouldBe("Call me.");
        consent["address"]!.GetValue<string>().ShouldBe("203.0.113.7");
        consent["page"]!.GetValue<string>().ShouldBe("https://www.example.com/");
        consent["trustedForm"]!.GetValue<string>().ShouldBe("https://cert.trustedform.com/abc");
        consent["optIns"]!["marketing_consent"]!.GetValue<string>().ShouldBe("yes");
        lead["lead"]!["consent"].ShouldBeNull();
    }

    private static ByteArrayContent Json(byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }

    private static async Task<JsonObject> JsonAsync(HttpResponseMessage response) => (await response.Content.ReadFromJsonAsync<JsonObject>(Stop))!;

    private static async Task<JsonNode> StoredAsync(TestApp app, string source, string query = "")
    {
        var page = await Eventually.GetAsync(
            async () => (await app.Http.GetFromJsonAsync<JsonObject>($"ops/leads?source={source}", Stop))!, static page => page["leads"]!.AsArray().Count > 0, "the lead to be stored");
        return (await app.Http.GetFromJsonAsync<JsonObject>($"ops/leads/{page["leads"]![0]!["id"]!.GetValue<string>()}{query}", Stop))!;
    }
}
