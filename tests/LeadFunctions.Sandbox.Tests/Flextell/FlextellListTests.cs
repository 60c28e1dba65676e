using System.Text.Json.Nodes;

namespace LeadFunctions.Sandbox.Tests.Flextell;

public sealed class FlextellListTests : SandboxTest
{
    [Fact]
    public async Task Leads_Come_In_Laravels_Pages()
    {
        await AddAsync(3);
        var page = (await FlextellAsync(HttpMethod.Get, "leads?per_page=2&page=2")).Json;
        page.ShouldHaveMembers("data", "links", "meta");
        page["data"]!.AsArray().ShouldHaveSingleItem()!["id"]!.GetValue<int>().ShouldBe(3);
        page["links"]!.ShouldHaveMembers("first", "last", "prev", "next");
        page["links"]!["next"].ShouldBeNull();
        page["links"]!["prev"]!.ToString().ShouldBe(Sandbox.FlextellBaseUrl + "/v1/leads?page=1");
        var meta = page["meta"]!;
        meta.ShouldHaveMembers("current_page", "from", "last_page", "links", "path", "per_page", "to", "total");
        (meta["current_page"]!.GetValue<int>(), meta["from"]!.GetValue<int>(), meta["to"]!.GetValue<int>(), meta["total"]!.GetValue<int>()).ShouldBe((2, 3, 3, 3));
    }

    [Fact]
    public async Task An_Empty_Page_Has_Neither_From_Nor_To()
    {
        var meta = (await FlextellAsync(HttpMethod.Get, "leads")).Json["meta"]!;
        meta["from"].ShouldBeNull();
        meta["last_page"]!.GetValue<int>().ShouldBe(1);
    }

    [Theory]
    [InlineData("search=lead2@example.com", "2")]
    [InlineData("search=%2B919876543201", "1")]
    [InlineData("search=NAME", "1,2,3")]
    [InlineData("search=nobody", "")]
    [InlineData("sort_by=created_at&sort_order=desc", "3,2,1")]
    [InlineData("sort_by=last_name", "1,2,3")]
    public async Task Leads_Can_Be_Searched_And_Sorted(string query, string ids)
    {
        await AddAsync(3);
        var found = (await FlextellAsync(HttpMethod.Get, "leads?" + query)).Json["data"]!.AsArray();
        string.Join(',', found.Select(static l => l!["id"]!.ToString())).ShouldBe(ids);
    }

    [Theory]
    [InlineData("per_page=0")]
    [InlineData("per_page=101")]
    [InlineData("page=0")]
    [InlineData("sort_by=colour")]
    [InlineData("sort_order=up")]
    public async Task A_Wrong_Query_Is_Refused(string query) => (await FlextellAsync(HttpMethod.Get, "leads?" + query)).Code.ShouldBe(422);

    [Fact]
    public async Task Statuses_And_Reference_Sources_Are_Listed()
    {
        var status = (await FlextellAsync(HttpMethod.Get, "leads/statuses")).Json["data"]![0]!.AsObject();
        status.ShouldHaveMembers("id", "name", "slug", "color", "sort_order", "is_default", "is_terminal", "is_system", "created_at", "updated_at");
        status["is_default"]!.GetValue<bool>().ShouldBeTrue();
        var source = (await FlextellAsync(HttpMethod.Get, "leads/reference-sources")).Json["data"]![0]!.AsObject();
        source.ShouldHaveMembers("id", "name", "external_id", "color", "created_at", "updated_at");
    }

    [Fact]
    public async Task Tenants_Are_Listed_Without_A_Tenant_And_Do_Not_See_Each_Others_Leads()
    {
        await SetAsync("flextell", """{"tenants":[1,2]}""");
        await AddAsync(1);
        var tenants = (await FlextellAsync(HttpMethod.Get, "account/tenants", tenant: null)).Json["data"]!.AsArray();
        tenants.Select(static t => t!["id"]!.GetValue<int>()).ShouldBe([1, 2]);
        (await FlextellAsync(HttpMethod.Get, "leads", tenant: "2")).Json["data"]!.AsArray().ShouldBeEmpty();
        (await FlextellAsync(HttpMethod.Get, "leads/1", tenant: "2")).Code.ShouldBe(404);
    }

    private async Task AddAsync(int count)
    {
        for (var i = 1; i <= count; i++)
        {
            var json = new JsonObject { ["last_name"] = $"Name {i}", ["email"] = $"lead{i}@example.com", ["phone_number"] = $"+91987654320{i}" };
            (await FlextellAsync(HttpMethod.Post, "leads", json.ToJsonString())).Code.ShouldBe(201);
        }
    }
}
