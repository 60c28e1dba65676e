namespace LeadFunctions.Sandbox.Tests.Control;

public sealed class SettingsTests : SandboxTest
{
    protected override void Configure(SandboxOptions options)
    {
        options.CallsPerSecond = 20;
        options.Smartflo.Tokens = ["mine"];
    }

    [Fact]
    public async Task The_Options_Of_The_Start_Hold_And_Can_Be_Changed()
    {
        (await SmartfloAsync(HttpMethod.Get, "broadcast/lists", authorization: "Bearer mine")).Code.ShouldBe(200);
        (await SmartfloAsync(HttpMethod.Get, "broadcast/lists")).Code.ShouldBe(401);
        await SetAsync("smartflo", """{"tokens":["mine","sandbox-smartflo-token"],"validationStatus":422}""");
        (await AddAsync("{}")).Code.ShouldBe(422);
        var settings = (await ControlAsync(HttpMethod.Get, "/settings")).Json;
        settings["callsPerSecond"]!.GetValue<int>().ShouldBe(20);
        settings["smartflo"]!["validationStatus"]!.GetValue<int>().ShouldBe(422);
        settings["port"].ShouldBeNull();
    }

    [Theory]
    [InlineData("""{"callPerSecond":3}""")]
    [InlineData("""{"callsPerSecond":-1}""")]
    [InlineData("""{"callsPerSecond":"3"}""")]
    [InlineData("""{"smartflo":null}""")]
    [InlineData("""{"smartflo":{"tokens":null}}""")]
    [InlineData("""{"smartflo":{"errorMessage":"poem"}}""")]
    [InlineData("""{"flextell":{"createdStatus":404}}""")]
    [InlineData("nonsense")]
    public async Task A_Setting_That_Makes_No_Sense_Is_Refused_And_Changes_Nothing(string settings)
    {
        (await ControlAsync(HttpMethod.Put, "/settings", settings)).Code.ShouldBe(400);
        (await ControlAsync(HttpMethod.Get, "/settings"))["callsPerSecond"]!.GetValue<int>().ShouldBe(20);
    }

    [Fact]
    public async Task A_Reset_Forgets_Everything()
    {
        await SetAsync("""{"callsPerSecond":0,"smartflo":{"tokens":["other","sandbox-smartflo-token"]}}""");
        await FaultAsync("""{"status":500,"count":0,"provider":"vcita"}""");
        await AddAsync("""{"field_0":"9876543210"}""");
        await ControlAsync(HttpMethod.Put, "/lists/7", "[]");

        (await ControlAsync(HttpMethod.Delete, "")).Code.ShouldBe(204);

        (await ReceivedAsync()).ShouldBeEmpty();
        (await ControlAsync(HttpMethod.Get, "/faults")).Json.AsArray().ShouldBeEmpty();
        (await CountAsync("smartflo", "calls")).ShouldBe(0);
        (await CountAsync("smartflo", "leads")).ShouldBe(0);
        (await ControlAsync(HttpMethod.Get, "/settings"))["callsPerSecond"]!.GetValue<int>().ShouldBe(20);
        (await SmartfloAsync(HttpMethod.Get, "broadcast/leads/441940", authorization: "mine")).Json.AsArray().ShouldBeEmpty();
        (await SmartfloAsync(HttpMethod.Get, "broadcast/leads/7", authorization: "mine")).Code.ShouldBe(404);
    }
}
