using System.Text.Json.Nodes;
using LeadFunctions.Delivery;
using LeadFunctions.Testing;
using LeadFunctions.Tests.Hosting;

namespace LeadFunctions.Tests.Providers.Tokens;

public sealed class SecrecyTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task No_Secret_Is_Logged_Or_Kept_In_Storage()
    {
        await using var rig = await TokenRig.StartAsync(azurite);
        await rig.Sandbox.AddFaultAsync(new { path = "/v1/auth/login", status = 401, body = Echo(TokenRig.LoginId, TokenRig.Password) });
        await rig.Sandbox.AddFaultAsync(new { path = "/oauth/token", status = 400, body = Echo(TokenRig.ClientSecret, TokenRig.RefreshToken) });
        await rig.Sandbox.AddFaultAsync(new { path = "/v1/broadcast/lead", tokenExpired = true });
        var instance = rig.CreateInstance();
        var outcomes = new List<DeliveryOutcome>();
        for (var hour = 0; hour < 4; hour++)
        {
            outcomes.Add(await instance.SendAsync("smartflo"));
            outcomes.Add(await instance.SendAsync("flextell"));
            rig.Clock.Advance(TimeSpan.FromHours(1));
        }

        outcomes.Count(static outcome => outcome.Kind == OutcomeKind.Delivered).ShouldBe(6);
        var places = await StorageText.ReadAsync(rig.Storage) + string.Join('\n', rig.Logs.Lines) + string.Join('\n', outcomes);
        places.ShouldContain("locks");
        places.ShouldContain("[secret]");
        var secrets = await StoredSecretsAsync(rig);
        secrets.Count.ShouldBe(3);
        foreach (var secret in (string[])[TokenRig.Password, TokenRig.ClientSecret, TokenRig.RefreshToken, .. secrets])
        {
            places.ShouldNotContain(secret);
        }
    }

    [Fact]
    public async Task An_Answer_In_A_Shape_Of_Its_Own_Leaves_No_Token_And_No_Password_Behind()
    {
        const string password = "p/ss&w\"rd'1";
        await using var rig = await TokenRig.StartAsync(azurite);
        rig.Settings["Destinations:smartflo:Password"] = password;
        await rig.Sandbox.AddFaultAsync(new { path = "/v1/auth/login", status = 200, body = new { data = new { access_token = "LiveToken-1" }, message = "Welcome LiveToken2.abcdefghijklmnop" } });
        await rig.Sandbox.AddFaultAsync(new { path = "/v1/auth/login", status = 401, body = new { message = $"Wrong: {password} {System.Text.Json.JsonSerializer.Serialize(password)}" } });
        var instance = rig.CreateInstance();

        var outcomes = new List<DeliveryOutcome> { await instance.SendAsync("smartflo") };
        rig.Clock.Advance(TimeSpan.FromMinutes(2));
        outcomes.Add(await instance.SendAsync("smartflo"));

        var places = await StorageText.ReadAsync(rig.Storage) + string.Join('\n', rig.Logs.Lines) + string.Join('\n', outcomes.Select(static outcome => outcome.Words));
        places.ShouldContain("Welcome [secret]");
        places.ShouldContain("Wrong: [secret]");
        places.ShouldNotContain("LiveToken");
        places.ShouldNotContain("ss&w");
        places.ShouldNotContain("p/ss");
        places.ShouldNotContain("rd'1");
    }

    [Fact]
    public async Task A_Token_That_A_Provider_Repeats_Is_Not_In_Its_Words()
    {
        await using var rig = await TokenRig.StartAsync(azurite);
        foreach (var setting in new[] { "LoginId", "Password" })
        {
            rig.Settings.Remove($"Destinations:smartflo:{setting}");
        }

        rig.Settings["Destinations:smartflo:Token"] = "static/token";
        await rig.Sandbox.AddFaultAsync(new { path = "/v1/broadcast/lead", status = 401, body = new { message = "Bearer static/token, static%2Ftoken: unknown" } });

        (await rig.CreateInstance().SendAsync("smartflo")).Words.ShouldBe("Bearer [secret], [secret]: unknown");
    }

    [Fact]
    public async Task A_Token_That_No_Header_Can_Have_Is_None()
    {
        await using var rig = await TokenRig.StartAsync(azurite);
        await rig.Sandbox.AddFaultAsync(new { path = "/v1/auth/login", status = 200, body = new { access_token = "a\nb" } });

        var outcome = await rig.CreateInstance().SendAsync("smartflo");

        outcome.Kind.ShouldBe(OutcomeKind.Auth);
        outcome.RetryAfter.ShouldNotBeNull();
    }

    private static object Echo(params string[] credentials) => new { message = $"Bad credentials: {string.Join(' ', credentials)}" };

    private static async Task<List<string>> StoredSecretsAsync(TokenRig rig)
    {
        var file = JsonNode.Parse(await File.ReadAllTextAsync(rig.SecretFile, TestContext.Current.CancellationToken))!.AsObject();
        var tokens = file.Select(static secret => JsonNode.Parse(secret.Value!.GetValue<string>())!);
        return [.. tokens.SelectMany(static token => (JsonNode?[])[token["accessToken"], token["refreshToken"]]).OfType<JsonNode>().Select(static text => text.GetValue<string>())];
    }
}
