using Azure.Data.Tables;
using LeadFunctions.Testing;
using LeadFunctions.Tests.Snapshots.Support;

namespace LeadFunctions.Tests.Snapshots;

public sealed class SnapshotRunTests(AzuriteFixture azurite)
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(101)]
    [InlineData(2000)]
    public async Task The_Tables_Equal_The_List_After_Every_Run(int size)
    {
        await using var app = await SnapshotApp.StartAsync(azurite);
        var list = new ListModel(size);
        list.Add(size);
        for (var round = 0; round < 4; round++)
        {
            await app.PutListAsync(list.Rows);

            var run = await app.TakeAsync();

            run["outcome"]!.GetValue<string>().ShouldBe("succeeded", run.ToJsonString());
            run["rows"]!.GetValue<int>().ShouldBe(list.Rows.Count);
            run["added"]!.GetValue<int>().ShouldBe(list.Added);
            run["changed"]!.GetValue<int>().ShouldBe(list.Changed);
            run["removed"]!.GetValue<int>().ShouldBe(list.Removed);
            run["unchanged"]!.GetValue<int>().ShouldBe(list.Rows.Count - list.Added - list.Changed);
            ListModel.Canonical(await app.ReadRowsAsync()).ShouldBe(ListModel.Canonical(list.Rows));
            (await app.ReadPagesAsync("changes", "changes", $"since={run["run"]}&limit=1000")).ShouldBeEmpty();
            list.Mutate();
        }
    }

    [Fact]
    public async Task The_Change_Log_Has_Every_Change_Once()
    {
        await using var app = await SnapshotApp.StartAsync(azurite);
        var list = new ListModel(7);
        list.Add(300);
        await app.PutListAsync(list.Rows);
        var first = await app.TakeAsync();
        list.Mutate();
        await app.PutListAsync(list.Rows);
        await app.TakeAsync();

        var all = await app.ReadPagesAsync("changes", "changes", "limit=7");
        var second = await app.ReadPagesAsync("changes", "changes", $"limit=1000&since={first["run"]}");

        all.CountOf("kind", "added").ShouldBe(300 + list.Added);
        all.Count.ShouldBe(300 + list.Added + list.Changed + list.Removed);
        second.Count.ShouldBe(list.Added + list.Changed + list.Removed);
        second.CountOf("kind", "removed").ShouldBe(list.Removed);
        var changed = second.Where(static change => change.Is("kind", "changed")).ToList();
        changed.Count.ShouldBe(list.Changed);
        changed.ShouldAllBe(static change => change!["fields"]!.AsArray().Any(static field => field.Is("field", "call_count") && field!["to"] != null));
    }

    [Fact]
    public async Task An_Unchanged_List_Costs_No_Row_Writes()
    {
        await using var app = await SnapshotApp.StartAsync(azurite);
        var list = new ListModel(8);
        list.Add(500);
        await app.PutListAsync(list.Rows);
        await app.TakeAsync();
        await app.TakeAsync();
        var before = (await app.ReadTableAsync("snapshotrows")).Select(Version).ToList();

        var run = await app.TakeAsync();

        run["unchanged"]!.GetValue<int>().ShouldBe(500);
        (await app.ReadTableAsync("snapshotrows")).Select(Version).ShouldBe(before);
    }

    [Fact]
    public async Task Rows_Of_One_Id_And_Rows_Without_An_Id_Are_All_Kept()
    {
        await using var app = await SnapshotApp.StartAsync(azurite);
        var list = new ListModel(9);
        list.Add(20);
        list.Rows[3]["lead_id"] = list.Rows[4]["lead_id"]!.DeepClone();
        list.Rows[5]["lead_id"] = list.Rows[4]["lead_id"]!.DeepClone();
        list.Rows[6].Remove("lead_id");
        list.Rows[7]["lead_id"] = "../strange id?#%/é";
        foreach (var row in list.Rows.Skip(10).Take(4))
        {
            row.Remove("lead_id");
            row.Remove("id");
        }

        list.Rows[12].Remove("field_0");
        await app.PutListAsync(list.Rows);
        await app.TakeAsync();

        ListModel.Canonical(await app.ReadRowsAsync()).ShouldBe(ListModel.Canonical(list.Rows));
        (await app.TakeAsync())["unchanged"]!.GetValue<int>().ShouldBe(20);
    }

    private static string Version(TableEntity row) => $"{row.RowKey} {row.ETag}";
}
