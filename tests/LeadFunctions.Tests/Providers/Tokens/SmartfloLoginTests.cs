using LeadFunctions.Delivery;
using LeadFunctions.Providers;
using LeadFunctions.Providers.Smartflo;
using LeadFunctions.Testing;
using Microsoft.Extensions.Configuration;

namespace LeadFunctions.Tests.Providers.Tokens;

public sealed class SmartfloLoginTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Two_Instances_Under_Load_Log_In_Once()
    {
        await using var rig = await TokenRig.StartAsync(azurite);
        var (first, second) = (rig.CreateInstance(), rig.CreateInstance());

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => (i % 2 == 0 ? first : second).SendAsync("smartflo")));

        outcomes.ShouldAllBe(static outcome => outcome.Kind == OutcomeKind.Delivered);
        (await rig.TokenCallsAsync("smartflo")).ShouldBe(1);
    }

    [Fact]
    public async Task Destinations_Of_One_Login_Share_Its_Token()
    {
        await using var rig = await TokenRig.StartAsync(azurite);
        foreach (var (name, value) in rig.Settings.Where(static setting => setting.Key.StartsWith("Destinations:smartflo:", StringComparison.Ordinal)).ToList())
        {
            rig.Settings[name.Replace(":smartflo:", ":other:", StringComparison.Ordinal)] = value;
        }

        var instance = rig.CreateInstance();

        (await instance.SendAsync("smartflo")).Kind.ShouldBe(OutcomeKind.Delivered);
        (await instance.SendAsync("other")).Kind.ShouldBe(OutcomeKind.Delivered);
        (await rig.TokenCallsAsync("smartflo")).ShouldBe(1);
    }

    [Fact]
    public async Task A_Token_Is_Renewed_Before_It_Expires_While_Calls_Go_On()
    {
        await using var rig = await TokenRig.StartAsync(azurite);
        var (first, second) = (rig.CreateInstance(), rig.CreateInstance());
        await first.SendAsync("smartflo");
        await second.SendAsync("smartflo");
        rig.Clock.Advance(TimeSpan.FromMinutes(47));
        (await first.SendAsync("smartflo")).Kind.ShouldBe(OutcomeKind.Delivered);
        await first.DrainAsync();
        (await rig.TokenCallsAsync("smartflo")).ShouldBe(1);

        rig.Clock.Advance(TimeSpan.FromMinutes(5));
        foreach (var instance in (TokenInstance[])[first, second])
        {
            (await instance.SendAsync("smartflo")).Kind.ShouldBe(OutcomeKind.Delivered);
            await instance.DrainAsync();
        }

        (await rig.TokenCallsAsync("smartflo")).ShouldBe(2);
        rig.Clock.Advance(TimeSpan.FromMinutes(30));
        (await first.SendAsync("smartflo")).Kind.ShouldBe(OutcomeKind.Delivered);
        (await second.SendAsync("smartflo")).Kind.ShouldBe(OutcomeKind.Delivered);
        (await rig.TokenCallsAsync("smartflo")).ShouldBe(2);
    }

    [Fact]
    public async Task An_Expired_Token_Is_Not_Tried()
    {
        await using var rig = await TokenRig.StartAsync(azurite);
        var instance = rig.CreateInstance();
        await instance.SendAsync("smartflo");

        rig.Clock.Advance(TimeSpan.FromHours(2));

        (await instance.SendAsync("smartflo")).Kind.ShouldBe(OutcomeKind.Delivered);
        (await rig.Sandbox.ReceivedAsync("smartflo")).ShouldNotContain(static call => call["outcome"]!.GetValue<string>() == "unauthorized");
    }

    [Fact]
    public async Task A_Refused_Token_Is_Renewed_Once_And_Other_Instances_Take_The_New_One()
    {
        await using var rig = await TokenRig.StartAsync(azurite);
        var (first, second) = (rig.CreateInstance(), rig.CreateInstance());
        await first.SendAsync("smartflo");
        await second.SendAsync("smartflo");
        await rig.Sandbox.AddFaultAsync(new { provider = "smartflo", path = "/v1/broadcast/lead", tokenExpired = true });

        (await first.SendAsync("smartflo")).Kind.ShouldBe(OutcomeKind.Delivered);
        (await second.SendAsync("smartflo")).Kind.ShouldBe(OutcomeKind.Delivered);

        (await rig.TokenCallsAsync("smartflo")).ShouldBe(2);
    }

    [Fact]
    public async Task An_Account_That_Refuses_Every_Token_Is_Not_Stormed_With_Logins()
    {
        await using var rig = await TokenRig.StartAsync(azurite);
        var (first, second) = (rig.CreateInstance(), rig.CreateInstance());
        await rig.Sandbox.AddFaultAsync(new { provider = "smartflo", path = "/v1/broadcast/lead", status = 403, count = 0 });

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => (i % 2 == 0 ? first : second).SendAsync("smartflo")));
        outcomes.ShouldAllBe(static outcome => outcome.Kind == OutcomeKind.Auth && outcome.Status == 403);
        (await rig.TokenCallsAsync("smartflo")).ShouldBe(2);

        rig.Clock.Advance(TimeSpan.FromMinutes(11));
        await first.SendAsync("smartflo");
        await second.SendAsync("smartflo");
        (await rig.TokenCallsAsync("smartflo")).ShouldBe(3);
    }

    [Fact]
    public async Task A_Wrong_Password_Makes_No_Storm_And_Its_Correction_Is_Tried_After_The_Pause()
    {
        await using var rig = await TokenRig.StartAsync(azurite);
        rig.Settings["Destinations:smartflo:Password"] = "wrong-password";
        var (first, second) = (rig.CreateInstance(), rig.CreateInstance());

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => (i % 2 == 0 ? first : second).SendAsync("smartflo")));

        outcomes.ShouldAllBe(static outcome => outcome.Kind == OutcomeKind.Auth && outcome.RetryAfter > TimeSpan.Zero && outcome.RetryAfter <= TimeSpan.FromMinutes(1));
        outcomes[0].Words!.ShouldContain("refused LoginId and Password");
        (await rig.TokenCallsAsync("smartflo")).ShouldBe(1);

        rig.Clock.Advance(TimeSpan.FromSeconds(61));
        (await first.SendAsync("smartflo")).RetryAfter!.Value.ShouldBeGreaterThan(TimeSpan.FromMinutes(1));
        (await second.SendAsync("smartflo")).Kind.ShouldBe(OutcomeKind.Auth);
        (await rig.TokenCallsAsync("smartflo")).ShouldBe(2);

        rig.Settings["Destinations:smartflo:Password"] = TokenRig.Password;
        var corrected = rig.CreateInstance();
        (await corrected.SendAsync("smartflo")).Kind.ShouldBe(OutcomeKind.Auth);
        rig.Clock.Advance(TimeSpan.FromSeconds(121));
        (await corrected.SendAsync("smartflo")).Kind.ShouldBe(OutcomeKind.Delivered);
        (await first.SendAsync("smartflo")).Kind.ShouldBe(OutcomeKind.Delivered);
        (await rig.TokenCallsAsync("smartflo")).ShouldBe(3);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(200)]
    public async Task A_Locked_Account_Is_Left_Alone_Until_The_Indian_Time_It_Names(int lockStatus)
    {
        await using var rig = await TokenRig.StartAsync(azurite);
        await rig.Sandbox.ChangeAsync(new { smartflo = new { lockAfterLogins = 1, lockSeconds = 1800, lockStatus } });
        var (first, second) = (rig.CreateInstance(), rig.CreateInstance());
        await first.SendAsync("smartflo");
        rig.Clock.Advance(TimeSpan.FromMinutes(59.9));

        // The second login within an hour locks the account.
        (await first.SendAsync("smartflo")).RetryAfter!.Value.ShouldBeInRange(TimeSpan.FromMinutes(29), TimeSpan.FromMinutes(30));
        (await second.SendAsync("smartflo")).RetryAfter!.Value.ShouldBeInRange(TimeSpan.FromMinutes(29), TimeSpan.FromMinutes(30));
        rig.Clock.Advance(TimeSpan.FromMinutes(29));
        (await second.SendAsync("smartflo")).Kind.ShouldBe(OutcomeKind.Auth);
        (await rig.TokenCallsAsync("smartflo")).ShouldBe(2);

        rig.Clock.Advance(TimeSpan.FromMinutes(2));
        (await second.SendAsync("smartflo")).Kind.ShouldBe(OutcomeKind.Delivered);
        (await first.SendAsync("smartflo")).Kind.ShouldBe(OutcomeKind.Delivered);
        (await rig.TokenCallsAsync("smartflo")).ShouldBe(3);
    }

    [Fact]
    public async Task An_Outage_Of_The_Login_Passes()
    {
        await using var rig = await TokenRig.StartAsync(azurite);
        await rig.Sandbox.AddFaultAsync(new { provider = "smartflo", path = "/v1/auth/login", status = 503 });
        await rig.Sandbox.AddFaultAsync(new { provider = "smartflo", path = "/v1/auth/login", dropConnection = "after" });
        var instance = rig.CreateInstance();

        (await instance.SendAsync("smartflo")).RetryAfter!.Value.ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(5));
        rig.Clock.Advance(TimeSpan.FromSeconds(6));
        (await instance.SendAsync("smartflo")).RetryAfter!.Value.ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(10));
        rig.Clock.Advance(TimeSpan.FromSeconds(11));

        (await instance.SendAsync("smartflo")).Kind.ShouldBe(OutcomeKind.Delivered);
    }

    [Fact]
    public async Task A_Login_Counts_Against_The_Accounts_Limit()
    {
        await using var rig = await TokenRig.StartAsync(azurite);
        var settings = new ConfigurationBuilder().AddInMemoryCollection(rig.Settings).Build().GetSection("Destinations:smartflo");
        var options = DestinationSettings.Read<SmartfloOptions>(settings);
        var throttle = new CountingThrottle();
        var token = rig.CreateInstance().Get<SmartfloTokens>().Create("smartflo", settings, options, throttle);

        await token.GetAsync(TestContext.Current.CancellationToken);
        await token.GetAsync(TestContext.Current.CancellationToken);

        throttle.Calls.ShouldBe(1);
    }

    [Fact]
    public async Task A_Password_That_Expires_Soon_Is_Warned_Of()
    {
        await using var rig = await TokenRig.StartAsync(azurite);
        var body = new { success = true, access_token = "sandbox-smartflo-token", token_type = "bearer", expires_in = 3600, number_of_days_left = 5 };
        await rig.Sandbox.AddFaultAsync(new { provider = "smartflo", path = "/v1/auth/login", status = 200, body });

        (await rig.CreateInstance().SendAsync("smartflo")).Kind.ShouldBe(OutcomeKind.Delivered);

        rig.Logs.Lines.ShouldContain(static line => line.StartsWith("Warning: The password of destination smartflo expires in 5 days", StringComparison.Ordinal));
    }
}
