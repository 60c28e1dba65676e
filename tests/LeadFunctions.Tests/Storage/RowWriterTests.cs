using Azure;
using Azure.Data.Tables;
using LeadFunctions.Storage;
using LeadFunctions.Testing;

namespace LeadFunctions.Tests.Storage;

public sealed class RowWriterTests(AzuriteFixture azurite)
{
    private const string Table = "rows";

    [Fact]
    public async Task Groups_That_Come_Together_Are_All_Written_Even_Beyond_One_Transaction()
    {
        var (writer, table) = await CreateAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 90).Select(number => writer.WriteAsync(Table, Group($"{number:000}a", $"{number:000}b", $"{number:000}c"))));

        results.ShouldAllBe(static result => result == WriteResult.Written);
        (await KeysAsync(table)).Count.ShouldBe(270);
    }

    [Fact]
    public async Task A_Conflict_Leaves_The_Other_Groups_Alone_And_Its_Own_Unwritten()
    {
        var (writer, table) = await CreateAsync();
        await table.AddEntityAsync(new TableEntity("p", "013"), TestContext.Current.CancellationToken);
        await table.AddEntityAsync(new TableEntity("p", "027"), TestContext.Current.CancellationToken);

        var results = await Task.WhenAll(Enumerable.Range(0, 40).Select(number => writer.WriteAsync(Table, Group($"{number:000}", $"{number:000}-delivery"))));

        results.Index().Where(static item => item.Item == WriteResult.Conflict).Select(static item => item.Index).ShouldBe([13, 27]);
        var keys = await KeysAsync(table);
        keys.Intersect(["013-delivery", "027-delivery"], StringComparer.Ordinal).ShouldBeEmpty();
        keys.Count.ShouldBe(80 - 2);
    }

    [Fact]
    public async Task One_Row_In_Several_Groups_Is_Written_By_Each_In_Turn()
    {
        var (writer, table) = await CreateAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 30).Select(number => writer.WriteAsync(
            Table, new RowGroup("p", [new(TableTransactionActionType.UpsertReplace, new TableEntity("p", "same") { ["Number"] = number })], 100))));

        results.ShouldAllBe(static result => result == WriteResult.Written);
        (await KeysAsync(table)).ShouldBe(["same"]);
    }

    [Fact]
    public async Task Of_Several_That_Add_One_Row_One_Gets_It()
    {
        var (writer, table) = await CreateAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => writer.WriteAsync(Table, Group("same", $"own-{number}"))));

        results.Count(static result => result == WriteResult.Written).ShouldBe(1);
        (await KeysAsync(table)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_Changed_Or_Missing_Row_Is_A_Conflict()
    {
        var (writer, table) = await CreateAsync();
        var row = new TableEntity("p", "row");
        var old = (await table.AddEntityAsync(row, TestContext.Current.CancellationToken)).Headers.ETag!.Value;
        await table.UpsertEntityAsync(row, TableUpdateMode.Replace, TestContext.Current.CancellationToken);

        (await writer.WriteAsync(Table, new RowGroup("p", [new(TableTransactionActionType.UpdateReplace, new TableEntity("p", "row"), old)], 100))).ShouldBe(WriteResult.Conflict);
        (await writer.WriteAsync(Table, new RowGroup("p", [new(TableTransactionActionType.UpdateReplace, new TableEntity("p", "gone"), old)], 100))).ShouldBe(WriteResult.Conflict);
    }

    [Fact]
    public async Task A_Row_That_Storage_Refuses_Fails_Its_Own_Group_And_No_Other()
    {
        var (writer, table) = await CreateAsync();
        var tooLong = new TableEntity("p", "013") { ["Text"] = new string('x', 40_000) };

        var writes = Enumerable.Range(0, 30).Select(number => writer.WriteAsync(
            Table, number == 13 ? new RowGroup("p", [new(TableTransactionActionType.Add, tooLong)], 500) : Group($"{number:000}"))).ToList();
        await Should.ThrowAsync<RequestFailedException>(() => writes[13]);
        var others = await Task.WhenAll(writes.Where((_, number) => number != 13));

        others.ShouldAllBe(static result => result == WriteResult.Written);
        (await KeysAsync(table)).Count.ShouldBe(29);
    }

    [Fact]
    public async Task Rows_Carry_The_Version_That_Was_Written()
    {
        var (writer, table) = await CreateAsync();
        var row = new TableEntity("p", "row");

        await writer.WriteAsync(Table, new RowGroup("p", [new(TableTransactionActionType.Add, row)], 100));

        row.ETag.ShouldBe((await table.GetEntityAsync<TableEntity>("p", "row", cancellationToken: TestContext.Current.CancellationToken)).Value.ETag);
    }

    [Fact]
    public async Task Large_Groups_Are_Kept_Apart()
    {
        var (writer, table) = await CreateAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 12).Select(number => writer.WriteAsync(Table, Large($"{number:00}"))));

        results.ShouldAllBe(static result => result == WriteResult.Written);
        (await KeysAsync(table)).Count.ShouldBe(12);
    }

    private static RowGroup Group(params string[] keys) =>
        new("p", [.. keys.Select(static key => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", key)))], 500);

    private static RowGroup Large(string key)
    {
        var row = new TableEntity("p", key);
        for (var part = 0; part < 10; part++)
        {
            row[$"Part{part}"] = new byte[60_000];
        }

        return new RowGroup("p", [new(TableTransactionActionType.Add, row)], 800_000);
    }

    private async Task<(RowWriter Writer, TableClient Table)> CreateAsync()
    {
        var tables = new TableServiceClient(azurite.CreateAccount());
        await tables.CreateTableIfNotExistsAsync(Table, TestContext.Current.CancellationToken);
        return (new RowWriter(tables), tables.GetTableClient(Table));
    }

    private static async Task<List<string>> KeysAsync(TableClient table)
    {
        var keys = new List<string>();
        await foreach (var row in table.QueryAsync<TableEntity>(cancellationToken: TestContext.Current.CancellationToken))
        {
            keys.Add(row.RowKey);
        }

        return keys;
    }
}
