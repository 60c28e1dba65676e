namespace LeadFunctions.Sandbox.Tests.Smartflo;

public sealed class SmartfloBulkTests : SandboxTest
{
    private const string OneWrong = """{"data":[{"field_0":"9876543210"},{"field_0":"bad"},{"field_0":"9876543212"}],"duplicate_option":"skip"}""";

    [Fact]
    public async Task All_Leads_Of_A_Call_Stand_In_The_List()
    {
        var reply = await BulkAsync("""
            {"data":[{"field_0":"9876543210","field_1":"Test"},{"field_0":"9876543211","field_1":"Test1","priority":4},{"field_0":"9876543210"}],
             "duplicate_option":"skip","skill_id":"9"}
            """);
        reply.Code.ShouldBe(200);
        reply["success"]!.GetValue<bool>().ShouldBeTrue();
        var rows = await RowsAsync();
        rows.Texts("field_1").ShouldBe(["Test", "Test1"], StringComparer.Ordinal);
        rows.ShouldAllBe(static r => r!["skill_id"]!.GetValue<int>() == 9);
        (await CountAsync("smartflo", "leads")).ShouldBe(2);
        (await CountAsync("smartflo", "calls")).ShouldBe(2);
    }

    [Fact]
    public async Task One_Wrong_Lead_Refuses_The_Call()
    {
        (await BulkAsync(OneWrong)).Code.ShouldBe(400);
        (await RowsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Or_Is_Left_Out_By_A_Setting()
    {
        await SetAsync("""{"smartflo":{"bulkRefusesWhole":false}}""");
        (await BulkAsync(OneWrong)).Code.ShouldBe(200);
        (await RowsAsync()).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"data":[]}""")]
    [InlineData("""{"data":{}}""")]
    [InlineData("""{"data":["9876543210"]}""")]
    [InlineData("""{"data":[{"field_0":"9876543210"}],"duplicate_option":"no"}""")]
    public async Task A_Wrong_Call_Is_Refused(string json) => (await BulkAsync(json)).Code.ShouldBe(400);

    [Fact]
    public async Task The_Size_Is_Limited()
    {
        await SetAsync("""{"smartflo":{"maxBulkLeads":2}}""");
        (await BulkAsync(OneWrong.Replace("bad", "9876543211", StringComparison.Ordinal))).Code.ShouldBe(400);
    }

    [Fact]
    public async Task The_Proses_Duplicate_Options_Is_Ignored_And_Noted()
    {
        const string Json = """{"data":[{"field_0":"9876543210"}],"duplicate_options":"skip","priority":1}""";
        await BulkAsync(Json);
        await BulkAsync(Json);
        (await RowsAsync()).Count.ShouldBe(2);
        (await ReceivedAsync())[0]!["warnings"]!.ShouldHaveTexts("duplicate_options is ignored: the member is duplicate_option", "unknown member: priority");
    }

    [Theory]
    [InlineData("batch_id")]
    [InlineData("data.batch_id")]
    public async Task A_Batch_Id_Tells_How_It_Went(string member)
    {
        await SetAsync("smartflo", $$"""{"batchIdMember":"{{member}}","batchSeconds":4}""");
        var good = await BatchAsync("""{"data":[{"field_0":"9876543210"}]}""", member);
        var bad = await BatchAsync(OneWrong, member);

        (await StatusAsync(good)).ShouldContain("progress");
        Clock.Advance(TimeSpan.FromSeconds(4));
        (await StatusAsync(good)).ShouldContain("completed");
        (await StatusAsync(bad)).ShouldContain("failed");
        (await SmartfloAsync(HttpMethod.Get, "broadcast/batch_status/none")).Code.ShouldBe(404);
        (await RowsAsync()).Count.ShouldBe(1);
    }

    private Task<Reply> BulkAsync(string json) => SmartfloAsync(HttpMethod.Post, "broadcast/leads/441940", json);

    private async Task<string> BatchAsync(string json, string member)
    {
        var reply = await BulkAsync(json);
        reply.Code.ShouldBe(200);
        return member.Split('.').Aggregate(reply.Json, static (node, name) => node[name]!).ToString();
    }

    private async Task<string> StatusAsync(string batch) => (await SmartfloAsync(HttpMethod.Get, "broadcast/batch_status/" + batch))["message"]!.ToString();
}
