using LeadFunctions.Delivery;
using LeadFunctions.Providers.Tokens.Secrets;
using LeadFunctions.Testing;

namespace LeadFunctions.Tests.Providers.Tokens;

public sealed class FlextellRefreshTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Two_Instances_Refresh_Once_And_Take_Up_Each_Others_Rotation()
    {
        await using var rig = await TokenRig.StartAsync(azurite);
        var (first, second) = (rig.CreateInstance(), rig.CreateInstance());

        for (var hour = 1; hour <= 4; hour++)
        {
            var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => (i % 2 == 0 ? first : second).SendAsync("flextell")));
            outcomes.ShouldAllBe(static outcome => outcome.Kind == OutcomeKind.Delivered);
            (await rig.TokenCallsAsync("flextell")).ShouldBe(hour);
            rig.Clock.Advance(TimeSpan.FromHours(1));
        }
    }

    [Fact]
    public async Task Rotation_Survives_Restarts()
    {
        await using var rig = await TokenRig.StartAsync(azurite);
        for (var restart = 1; restart <= 3; restart++)
        {
            var instance = rig.CreateInstance();
            (await instance.SendAsync("flextell")).Kind.ShouldBe(OutcomeKind.Delivered);
            (await rig.TokenCallsAsync("flextell")).ShouldBe(restart);
            rig.Clock.Advance(TimeSpan.FromHours(2));
        }
    }

    [Fact]
    public async Task An_Answer_Without_A_Refresh_Token_Leaves_The_Old_One()
    {
        await using var rig = await TokenRig.StartAsync(azurite);
        await rig.Sandbox.ChangeAsync(new { flextell = new { rotateRefreshTokens = false } });
        var instance = rig.CreateInstance();

        (await instance.SendAsync("flextell")).Kind.ShouldBe(OutcomeKind.Delivered);
        rig.Clock.Advance(TimeSpan.FromHours(2));
        (await instance.SendAsync("flextell")).Kind.ShouldBe(OutcomeKind.Delivered);

        (await rig.TokenCallsAsync("flextell")).ShouldBe(2);
    }

    [Fact]
    public async Task A_Refused_Token_Is_Renewed_And_The_Lead_Delivered()
    {
        await using var rig = await TokenRig.StartAsync(azurite);
        var instance = rig.CreateInstance();
        await rig.Sandbox.AddFaultAsync(new { provider = "flextell", path = "/api/v1/leads", tokenExpired = true });

        (await instance.SendAsync("flextell")).Kind.ShouldBe(OutcomeKind.Delivered);

        (await rig.TokenCallsAsync("flextell")).ShouldBe(2);
    }

    [Fact]
    public async Task A_Revoked_Refresh_Token_Asks_For_A_New_Authorization_Which_Is_Tried_At_Once()
    {
        await using var rig = await TokenRig.StartAsync(azurite);
        rig.Settings["Destinations:flextell:RefreshToken"] = "def50200revoked";
        var (first, second) = (rig.CreateInstance(), rig.CreateInstance());

        var outcome = await first.SendAsync("flextell");
        outcome.Kind.ShouldBe(OutcomeKind.Auth);
        outcome.Words!.ShouldContain("Authorize the app anew and set RefreshToken");
        outcome.Words!.ShouldNotContain("def50200revoked");
        (await second.SendAsync("flextell")).Words.ShouldBe(outcome.Words);
        (await rig.TokenCallsAsync("flextell")).ShouldBe(1);

        rig.Settings["Destinations:flextell:RefreshToken"] = TokenRig.RefreshToken;
        (await rig.CreateInstance().SendAsync("flextell")).Kind.ShouldBe(OutcomeKind.Delivered);
    }

    [Fact]
    public async Task A_New_Token_Is_Neither_Used_Nor_Lost_While_The_Store_Cannot_Be_Written()
    {
        await using var rig = await TokenRig.StartAsync(azurite);
        var store = new FlakySecretStore(new FileSecretStore(rig.SecretFile, TimeProvider.System)) { FailsWrites = true };
        var (first, second) = (rig.CreateInstance(store), rig.CreateInstance(store));

        (await first.SendAsync("flextell")).Words!.ShouldContain("could not be had or kept");
        (await second.SendAsync("flextell")).Kind.ShouldBe(OutcomeKind.Auth);
        (await rig.Sandbox.RecordedAsync("flextell")).ShouldBeEmpty();

        store.FailsWrites = false;
        rig.Clock.Advance(TimeSpan.FromSeconds(6));
        (await first.SendAsync("flextell")).Kind.ShouldBe(OutcomeKind.Delivered);
        (await second.SendAsync("flextell")).Kind.ShouldBe(OutcomeKind.Delivered);
        (await rig.TokenCallsAsync("flextell")).ShouldBe(1);
    }

    [Fact]
    public async Task No_Token_Is_Asked_For_While_The_Store_Cannot_Be_Read()
    {
        await using var rig = await TokenRig.StartAsync(azurite);
        var store = new FlakySecretStore(new FileSecretStore(rig.SecretFile, TimeProvider.System)) { FailsReads = true };
        var instance = rig.CreateInstance(store);

        var outcome = await instance.SendAsync("flextell");
        outcome.Kind.ShouldBe(OutcomeKind.Auth);
        outcome.Words!.ShouldContain("could not be looked up");
        (await rig.TokenCallsAsync("flextell")).ShouldBe(0);

        store.FailsReads = false;
        rig.Clock.Advance(TimeSpan.FromSeconds(6));
        (await instance.SendAsync("flextell")).Kind.ShouldBe(OutcomeKind.Delivered);
    }
}
