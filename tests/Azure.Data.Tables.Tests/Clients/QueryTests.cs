using LeadFunctions.Testing;

namespace Azure.Data.Tables.Tests;

public sealed class QueryTests(AzuriteFixture azurite)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task More_than_a_page_is_read_to_its_end()
    {
        await using var table = await TestTable.CreateAsync(azurite);
        for (var batch = 0; batch < 11; batch++)
        {
            await FillAsync(table.Client, batch * 100, 100);
        }

        var pages = await table.Client.QueryAsync<TableEntity>(cancellationToken: Stop).AsPages().ToListAsync(Stop);

        pages.Select(static page => page.Values.Count).ShouldBe([1000, 100]);
        pages.SelectMany(static page => page.Values).Select(static row => row.GetInt32("n")!.Value).ShouldBe(Enumerable.Range(0, 1100));
    }

    [Fact]
    public async Task Pages_have_the_asked_size_and_go_on_from_a_token()
    {
        await using var table = await TestTable.CreateAsync(azurite);
        await FillAsync(table.Client, 0, 10);
        var query = table.Client.QueryAsync<TableEntity>(maxPerPage: 4, cancellationToken: Stop);

        var first = await query.AsPages().FirstAsync(Stop);
        var rest = await table.Client.QueryAsync<TableEntity>(maxPerPage: 4, cancellationToken: Stop).AsPages(first.ContinuationToken).ToListAsync(Stop);

        first.Values.Select(static row => row.RowKey).ShouldBe(["00000", "00001", "00002", "00003"]);
        first.GetRawResponse().Status.ShouldBe(200);
        rest.Select(static page => page.Values.Count).ShouldBe([4, 2]);
        rest[^1].ContinuationToken.ShouldBeNull();
        rest[0].Values[0].RowKey.ShouldBe("00004");
    }

    [Fact]
    public async Task A_filter_and_a_selection_are_applied_by_the_service()
    {
        await using var table = await TestTable.CreateAsync(azurite);
        await FillAsync(table.Client, 0, 10);

        var text = await table.Client.QueryAsync<TableEntity>("n ge 7", select: ["RowKey", "n"], cancellationToken: Stop).ToListAsync(Stop);
        var condition = await table.Client.QueryAsync<TableEntity>(row => row.GetInt32("n") < 2, cancellationToken: Stop).ToListAsync(Stop);
        var none = await table.Client.QueryAsync<TableEntity>("n gt 100", cancellationToken: Stop).AsPages().ToListAsync(Stop);

        text.Select(static row => row.GetInt32("n")).ShouldBe([7, 8, 9]);
        text[0].ContainsKey("text").ShouldBeFalse();
        condition.Count.ShouldBe(2);
        condition[0].GetString("text").ShouldBe("लीड 0");
        none.ShouldHaveSingleItem().Values.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_type_of_value_can_be_asked_for()
    {
        await using var table = await TestTable.CreateAsync(azurite);
        var id = Guid.NewGuid();
        var time = new DateTimeOffset(2026, 11, 20, 1, 2, 3, 456, TimeSpan.Zero);
        await table.Client.AddEntityAsync(
            new TableEntity("p'q", "r") { ["id"] = id, ["time"] = time, ["big"] = 5_000_000_000L, ["score"] = 2.5, ["bytes"] = new byte[] { 1, 255 }, ["flag"] = true },
            Stop);

        foreach (var filter in new[]
        {
            TableClient.CreateQueryFilter($"PartitionKey eq {"p'q"}"),
            TableClient.CreateQueryFilter($"id eq {id}"),
            TableClient.CreateQueryFilter($"time eq {time}"),
            TableClient.CreateQueryFilter($"big eq {5_000_000_000L}"),
            TableClient.CreateQueryFilter($"score gt {2.4} and score lt {2.6}"),
            TableClient.CreateQueryFilter($"bytes eq {new byte[] { 1, 255 }}"),
            TableClient.CreateQueryFilter($"flag eq {true}"),
        })
        {
            (await table.Client.QueryAsync<TableEntity>(filter, cancellationToken: Stop).CountAsync(Stop)).ShouldBe(1, filter);
        }
    }

    [Fact]
    public async Task A_filter_that_is_wrong_is_refused_by_the_service()
    {
        await using var table = await TestTable.CreateAsync(azurite);

        var failure = await Should.ThrowAsync<RequestFailedException>(
            async () => await table.Client.QueryAsync<TableEntity>("this is no filter", cancellationToken: Stop).ToListAsync(Stop));

        failure.Status.ShouldBe(400);
    }

    [Fact]
    public async Task A_query_of_a_missing_table_is_not_found()
    {
        var client = new TableClient(azurite.ConnectionString, TestTable.NewName());

        var failure = await Should.ThrowAsync<RequestFailedException>(
            async () => await client.QueryAsync<TableEntity>(cancellationToken: Stop).ToListAsync(Stop));

        failure.Status.ShouldBe(404);
        failure.ErrorCode.ShouldBe(Models.TableErrorCode.TableNotFound.ToString());
    }

    private static async Task FillAsync(TableClient client, int first, int count) => await client.SubmitTransactionAsync(
        Enumerable.Range(first, count).Select(static n => new TableTransactionAction(
            TableTransactionActionType.Add, new TableEntity("p", $"{n:00000}") { ["n"] = n, ["text"] = $"लीड {n}" })),
        Stop);
}
