using System.Text.Json;
using System.Text.Json.Nodes;

namespace LeadFunctions.Sandbox.Tests.Control;

public sealed class ListUploadTests : SandboxTest
{
    private const string Rows = """[{"id":"a","lead_id":1,"field_0":"98765 43210","odd":{"x":[1,2.50]}},{"id":"b","field_0":"+919876543211","created_at":null},{}]""";

    [Fact]
    public async Task A_List_Is_Returned_As_It_Was_Put()
    {
        (await ControlAsync(HttpMethod.Put, "/lists/7", Rows)).Code.ShouldBe(204);
        (await SmartfloAsync(HttpMethod.Get, "broadcast/leads/7")).Text.ShouldBe(Rows);
        (await RowsAsync("7", "?number=9876543210")).Count.ShouldBe(1);
        (await SmartfloAsync(HttpMethod.Get, "broadcast/lists")).Json.AsArray().Texts("id").ShouldBe(["7", "441940"], StringComparer.Ordinal);
    }

    [Fact]
    public async Task Leads_Added_Later_Come_After_Its_Rows_And_Know_Them()
    {
        await ControlAsync(HttpMethod.Put, "/lists/7", Rows);
        await AddAsync("""{"field_0":"9876543299"}""", "7");
        await AddAsync("""{"field_0":"9876543211","field_1":"new","duplicate_option":"overwrite"}""", "7");
        await SmartfloAsync(HttpMethod.Delete, "broadcast/lead/1");
        var rows = await RowsAsync("7");
        rows.Count.ShouldBe(3);
        rows[0]!["field_1"]!.ToString().ShouldBe("new");
        rows[2]!["field_0"]!.ToString().ShouldBe("+919876543299");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[")]
    public async Task What_Is_Not_An_Array_Is_Refused(string body) => (await ControlAsync(HttpMethod.Put, "/lists/7", body)).Code.ShouldBe(400);

    [Theory]
    [InlineData("?generate=x")]
    [InlineData("?generate=1&seed=x")]
    [InlineData("?generate=1&changed=2")]
    public async Task A_Generator_That_Makes_No_Sense_Is_Refused(string query) => (await ControlAsync(HttpMethod.Put, "/lists/7" + query)).Code.ShouldBe(400);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(101)]
    public async Task Rows_Can_Be_Generated(int count)
    {
        var rows = await GenerateAsync($"?generate={count}&seed=5");
        rows.Count.ShouldBe(count);
        rows.Texts("id").Distinct(StringComparer.Ordinal).Count().ShouldBe(count);
    }

    [Fact]
    public async Task The_Same_Seed_Gives_The_Same_Rows_And_Another_One_Others()
    {
        var first = await GenerateAsync("?generate=50&seed=1");
        JsonNode.DeepEquals(await GenerateAsync("?generate=50&seed=1"), first).ShouldBeTrue();
        JsonNode.DeepEquals(await GenerateAsync("?generate=50&seed=2"), first).ShouldBeFalse();
    }

    [Fact]
    public async Task A_Part_Of_The_Rows_Can_Change_Or_Go()
    {
        var before = (await GenerateAsync("?generate=2000&seed=1")).ToDictionary(static r => r!["id"]!.ToString(), static r => r!.ToJsonString(), StringComparer.Ordinal);
        var after = (await GenerateAsync("?generate=2000&seed=1&changed=0.1&removed=0.05")).ToDictionary(static r => r!["id"]!.ToString(), static r => r!.ToJsonString(), StringComparer.Ordinal);
        after.Count.ShouldBeInRange(1850, 1950);
        after.Keys.ShouldAllBe(id => before.ContainsKey(id));
        after.Count(pair => !string.Equals(pair.Value, before[pair.Key], StringComparison.Ordinal)).ShouldBeInRange(140, 240);
    }

    [Fact]
    public async Task Generated_Rows_Have_Every_Shape()
    {
        var rows = await GenerateAsync("?generate=400&seed=1");

        Kinds(rows, "lead_id").ShouldBe([JsonValueKind.String, JsonValueKind.Number], ignoreOrder: true);
        Kinds(rows, "list_id").ShouldBe([JsonValueKind.String, JsonValueKind.Number], ignoreOrder: true);
        Kinds(rows, "created_at").ShouldBe([JsonValueKind.Object, JsonValueKind.Number, JsonValueKind.String, JsonValueKind.Null], ignoreOrder: true);
        Kinds(rows, "dialer_skill").ShouldBe([JsonValueKind.Object, JsonValueKind.Null], ignoreOrder: true);
        Kinds(rows, "field_7").Count.ShouldBe(4);
        foreach (var code in new[] { "dial_status", "dialer_dial_status", "retry_count", "priority", "call_count" })
        {
            Kinds(rows, code).ShouldBe([JsonValueKind.String, JsonValueKind.Number], ignoreOrder: true);
        }

        rows.Texts("dial_status").ShouldContain("42", StringComparer.Ordinal);
        rows.Count(static r => r!["field_50"] is not null).ShouldBeGreaterThan(0);
        rows.Count(static r => r!["extra"] is not null).ShouldBeGreaterThan(0);
        rows.Texts("field_0").Distinct(StringComparer.Ordinal).Count().ShouldBeLessThan(400);
        rows.Texts("field_0").ShouldContain(static phone => !phone.StartsWith('+'));
        rows.Texts("field_1").ShouldContain(static name => name.StartsWith('='));
        JsonNode.Parse(rows[0]!["header"]!.ToString())!.AsArray().Count.ShouldBe(9);
    }

    [Fact]
    public async Task The_Longest_List_Is_Sent_While_It_Is_Made()
    {
        // Two billion rows: made as a whole, not one byte would ever come.
        await ControlAsync(HttpMethod.Put, "/lists/9?generate=2000000000");
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, Sandbox.SmartfloBaseUrl + "/v1/broadcast/leads/9");
        request.Headers.Add("Authorization", "Bearer sandbox-smartflo-token");
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
        await using var stream = await response.Content.ReadAsStreamAsync(Cancellation);
        await stream.ReadExactlyAsync(new byte[1_000_000], Cancellation);
    }

    private static HashSet<JsonValueKind> Kinds(JsonArray rows, string member) =>
        [.. rows.Select(row => row![member]?.GetValueKind() ?? JsonValueKind.Null)];

    private async Task<JsonArray> GenerateAsync(string query)
    {
        (await ControlAsync(HttpMethod.Put, "/lists/8668" + query)).Code.ShouldBe(204);
        return await RowsAsync("8668");
    }
}
