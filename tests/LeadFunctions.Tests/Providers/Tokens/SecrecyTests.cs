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

    private static object Echo(params string[] credentials) => new { message = $"Bad credentials: {string.Join(' ', credentials)}" };

    private static async Task<List<string>> StoredSecretsAsync(TokenRig rig)
    {
        var file = JsonNode.Parse(await File.ReadAllTextAsync(rig.SecretFile, TestContext.Current.CancellationToken))!.AsObject();
        var tokens = file.Select(static secret => JsonNode.Parse(secret.Value!.GetValue<string>())!);
        return [.. tokens.SelectMany(static token => (JsonNode?[])[token["accessToken"], token["refreshToken"]]).OfType<JsonNode>().Select(static text => text.GetValue<string>())];
    }
}
