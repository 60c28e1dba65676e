using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LeadFunctions.Testing;
using LeadFunctions.Tests.Snapshots.Support;

namespace LeadFunctions.Tests.Snapshots.Reading;

public sealed class SnapshotEndpointTests(AzuriteFixture azurite)
{
    private static readonly JsonObject Sample = JsonNode.Parse("""
        {"id":"6054635a16a4a70b3041ea09","lead_id":"6054635a16a4a70b3041ea09","list_id":8668,"field_0":"+918375992071","field_1":"=cmd|' /C calc'!A0",
         "field_2":"ramneek@example.com","field_3":"Delhi, \"NCR\"","field_4":"TATA","field_5":"98765 43210","field_6":"689","field_7":"Cloud","field_8":"",
         "skill_id":null,"dial_status":4,"dialer_dial_status":-8,"available_at":{"$date":{"$numberLong":"1696428233000"}},"call_count":2,
         "updated_at":{"$date":{"$numberLong":"1696428233000"}},"retry_count":"3","alternate_phone_number":"9876543210","priority":1,"list_name":"Diwali",
         "header":"[\"Phone Number\",\"Name\",\"Email Id\",\"Address\",\"Company Name\",\"Alternate Phone Number\",\"DOB\",\"Credit Score\"]",
         "sensitive_field_map":"[6]","dialer_skill":{"id":12,"name":"Hindi"},"new_member":[1,2]}
        """)!.AsObject();

    [Fact]
    public async Task A_Row_Is_Shown_Typed_And_Complete_With_Contacts_Masked()
    {
        await using var app = await StartAsync(Sample);

        var lead = (await app.GetAsync("leads"))["leads"]![0]!;

        lead["leadId"]!.GetValue<string>().ShouldBe("6054635a16a4a70b3041ea09");
        lead["phone"]!.GetValue<string>().ShouldBe("*****071");
        lead["dialStatus"]!.ToJsonString().ShouldBe("""{"code":4,"name":"No Answer"}""");
        lead["dialerDialStatus"]!.ToJsonString().ShouldBe("""{"code":-8,"name":"Missed By Agent"}""");
        lead["callCount"]!.GetValue<int>().ShouldBe(2);
        lead["updatedAt"]!.GetValue<DateTimeOffset>().ShouldBe(DateTimeOffset.FromUnixTimeMilliseconds(1696428233000));
        lead["createdAt"].ShouldBeNull();
        lead["fields"]!["field_1"]!["name"]!.GetValue<string>().ShouldBe("Name");
        lead["fields"]!["field_2"]!["value"]!.GetValue<string>().ShouldBe("r***@***.com");
        lead["fields"]!["field_5"]!["value"]!.GetValue<string>().ShouldBe("*****210");
        lead["fields"]!["field_6"]!["value"]!.GetValue<string>().ShouldBe("*****");
        lead["fields"]!["field_8"]!["name"]!.GetValue<string>().ShouldBe("field_8");
        lead["other"]!["alternate_phone_number"]!.GetValue<string>().ShouldBe("*****210");
        lead["other"]!["retry_count"]!.GetValue<string>().ShouldBe("3");
        lead["other"]!["new_member"]!.ToJsonString().ShouldBe("[1,2]");
        lead["other"]!["dialer_skill"]!["name"]!.GetValue<string>().ShouldBe("Hindi");
        (await app.GetAsync("leads?reveal=true"))["leads"]![0]!["phone"]!.GetValue<string>().ShouldBe("+918375992071");
    }

    [Fact]
    public async Task Csv_Has_The_Lists_Column_Names_And_No_Formulas()
    {
        await using var app = await StartAsync(Sample);

        var response = await app.App.Http.GetAsync($"ops/snapshots/{SnapshotApp.List}/leads?format=csv&reveal=true", TestContext.Current.CancellationToken);

        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        var lines = (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("\r\n");
        lines[0].ShouldBe("lead_id,dial_status,dial_status_name,dialer_dial_status,dialer_dial_status_name,call_count,available_at,created_at,updated_at,"
            + "Phone Number,Name,Email Id,Address,Company Name,Alternate Phone Number,DOB,Credit Score,alternate_phone_number,dialer_skill,id,list_id,list_name,new_member,priority,retry_count");
        lines[1].ShouldBe("6054635a16a4a70b3041ea09,4,No Answer,-8,Missed By Agent,2,2023-10-04T14:03:53Z,,2023-10-04T14:03:53Z,"
            + "+918375992071,'=cmd|' /C calc'!A0,ramneek@example.com,\"Delhi, \"\"NCR\"\"\",TATA,98765 43210,*****,Cloud,9876543210,"
            + "\"{\"\"id\"\":12,\"\"name\"\":\"\"Hindi\"\"}\",6054635a16a4a70b3041ea09,8668,Diwali,\"[1,2]\",1,3");
        lines[2].ShouldBeEmpty();
    }

    [Fact]
    public async Task Rows_Are_Filtered_By_Dial_Status_And_Paged()
    {
        var list = new ListModel(11);
        list.Add(120);
        await using var app = await StartAsync([.. list.Rows]);
        var expected = list.Rows.Count(static row => row.Is("dial_status", "4"));

        (await app.ReadPagesAsync("leads", "leads", "dialStatus=4&limit=7")).Count.ShouldBe(expected);
        (await app.ReadPagesAsync("leads", "leads", "dialStatus=no+answer")).Count.ShouldBe(expected);
        var csv = await app.App.Http.GetStringAsync($"ops/snapshots/{SnapshotApp.List}/leads?format=csv&dialStatus=1", TestContext.Current.CancellationToken);
        csv.ShouldContain(",New,");
        csv.ShouldNotContain(",No Answer,");
    }

    [Fact]
    public async Task Pages_Of_One_Snapshot_Stay_The_Same_While_The_Next_One_Is_Taken_And_End_With_It()
    {
        var list = new ListModel(12);
        list.Add(100);
        await using var app = await SnapshotApp.StartAsync(azurite);
        await app.PutListAsync(list.Rows);
        await app.TakeAsync();
        var before = ListModel.Canonical(list.Rows);
        var first = await app.GetAsync("leads?reveal=true&limit=60");
        list.Mutate();
        await app.PutListAsync(list.Rows);
        await app.TakeAsync();

        var second = await app.GetAsync($"leads?reveal=true&limit=60&continuation={first["continuation"]}");

        ListModel.Canonical(first["leads"]!.AsArray().Concat(second["leads"]!.AsArray()).Select(static lead => SnapshotApp.Reassemble(lead!.AsObject()))).ShouldBe(before);
        await app.TakeAsync();
        (await GetStatusAsync(app, $"leads?continuation={first["continuation"]}")).ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Sensitive_And_Contact_Fields_Are_Logged_As_Changed_Only()
    {
        await using var app = await StartAsync(Sample);
        var changed = Sample.DeepClone().AsObject();
        changed["field_6"] = "690";
        changed["field_0"] = "+918375992072";
        changed["field_4"] = "Tata Motors";
        changed["dial_status"] = 1;
        changed["updated_at"] = new JsonObject { ["$date"] = new JsonObject { ["$numberLong"] = "1696428234000" } };
        await app.PutListAsync([changed]);
        await app.TakeAsync();

        var changes = await app.GetAsync("changes");

        changes.ToJsonString().ShouldNotContain("69");
        changes.ToJsonString().ShouldNotContain("8375992");
        var fields = changes["changes"]!.AsArray()[^1]!["fields"]!.AsArray().ToDictionary(static field => field!["field"]!.GetValue<string>(), static field => field!.ToJsonString(), StringComparer.Ordinal);
        fields["field_6"].ShouldBe("""{"field":"field_6","name":"DOB","changed":true}""");
        fields["field_0"].ShouldBe("""{"field":"field_0","name":"Phone Number","changed":true}""");
        fields["field_4"].ShouldBe("""{"field":"field_4","name":"Company Name","from":"TATA","to":"Tata Motors"}""");
        fields["dial_status"].ShouldBe("""{"field":"dial_status","from":4,"to":1}""");
        fields["updated_at"].ShouldContain("2023-10-04T14:03:54");
        fields.Count.ShouldBe(5);
    }

    [Fact]
    public async Task The_Summary_Counts_States_Over_Time()
    {
        await using var app = await StartAsync(Sample);
        await app.PutListAsync([Sample, With("dial_status", 42), With("dial_status", null)]);
        await app.TakeAsync();

        var summary = await app.GetAsync("summary");

        summary["dialStatusNames"]!.ToJsonString().ShouldBe("""{"4":"No Answer"}""");
        summary["points"]!.AsArray().Count.ShouldBe(2);
        summary["points"]![0]!["dialStatuses"]!.ToJsonString().ShouldBe("""{"4":1}""");
        summary["points"]![1]!["dialStatuses"]!.ToJsonString().ShouldBe("""{"4":1,"42":1,"none":1}""");
    }

    [Fact]
    public async Task Lists_Are_Shown_With_Their_Last_Run()
    {
        await using var app = await StartAsync(Sample);

        var lists = await app.App.Http.GetFromJsonAsync<JsonObject>("ops/snapshots", TestContext.Current.CancellationToken);

        lists!["lists"]![0]!["list"]!.GetValue<string>().ShouldBe(SnapshotApp.List);
        lists["lists"]![0]!["name"]!.GetValue<string>().ShouldBe("Diwali");
        lists["lists"]![0]!["lastRun"]!["rows"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task Wrong_Requests_Are_Answered_With_Problems()
    {
        await using var app = await SnapshotApp.StartAsync(azurite);

        foreach (var path in new[] { "leads", "runs", "changes", "summary", "missing" })
        {
            (await GetStatusAsync(app, path)).ShouldBe(HttpStatusCode.NotFound, path);
        }

        (await app.App.Http.PostAsync("ops/snapshots/999999", content: null, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await app.App.Http.PostAsync("ops/snapshots/a%23b", content: null, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await GetStatusAsync(app, "leads?limit=0")).ShouldBe(HttpStatusCode.BadRequest);
        (await GetStatusAsync(app, "leads?continuation=!")).ShouldBe(HttpStatusCode.BadRequest);
        (await GetStatusAsync(app, "changes?since=yesterday")).ShouldBe(HttpStatusCode.BadRequest);
        using var anonymous = new HttpClient { BaseAddress = app.App.Http.BaseAddress };
        (await anonymous.GetAsync("ops/snapshots", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static JsonObject With(string member, JsonNode? value)
    {
        var row = Sample.DeepClone().AsObject();
        row[member] = value;
        row["lead_id"] = $"other{value}";
        return row;
    }

    private static async Task<HttpStatusCode> GetStatusAsync(SnapshotApp app, string path) =>
        (await app.App.Http.GetAsync($"ops/snapshots/{SnapshotApp.List}/{path}", TestContext.Current.CancellationToken)).StatusCode;

    private async Task<SnapshotApp> StartAsync(params JsonObject[] rows)
    {
        var app = await SnapshotApp.StartAsync(azurite, static settings => settings["Snapshots:Unmask:0"] = "none");
        await app.PutListAsync(rows);
        (await app.TakeAsync())["outcome"]!.GetValue<string>().ShouldBe("succeeded");
        return app;
    }
}
