using Azure.Data.Tables.Models;
using LeadFunctions.Testing;

namespace Azure.Data.Tables.Tests;

public sealed class TransactionTests(AzuriteFixture azurite)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_hundred_entities_are_added_at_once_with_one_response_each()
    {
        await using var table = await TestTable.CreateAsync(azurite);
        var actions = Adds(100);

        var result = await table.Client.SubmitTransactionAsync(actions, Stop);

        result.GetRawResponse().Status.ShouldBe(202);
        result.Value.Count.ShouldBe(100);
        result.Value.ShouldAllBe(static response => response.Status == 204);
        var rows = await table.Client.QueryAsync<TableEntity>(cancellationToken: Stop).ToListAsync(Stop);
        rows.Count.ShouldBe(100);
        for (var index = 0; index < rows.Count; index++)
        {
            rows[index].ETag.ShouldBe(result.Value[index].Headers.ETag!.Value);
        }
    }

    [Fact]
    public async Task Every_kind_of_action_works_in_one_transaction()
    {
        await using var table = await TestTable.CreateAsync(azurite);
        foreach (var rowKey in new[] { "merge", "replace", "delete", "upsertmerge", "upsertreplace" })
        {
            await table.Client.AddEntityAsync(new TableEntity("p", rowKey) { ["a"] = 1 }, Stop);
        }

        await table.Client.SubmitTransactionAsync(
            [
                new(TableTransactionActionType.Add, Row("add")),
                new(TableTransactionActionType.UpdateMerge, Row("merge")),
                new(TableTransactionActionType.UpdateReplace, Row("replace"), ETag.All),
                new(TableTransactionActionType.Delete, Row("delete")),
                new(TableTransactionActionType.UpsertMerge, Row("upsertmerge")),
                new(TableTransactionActionType.UpsertReplace, Row("upsertreplace")),
                new(TableTransactionActionType.UpsertMerge, Row("new")),
            ],
            Stop);

        var rows = await table.Client.QueryAsync<TableEntity>(cancellationToken: Stop).ToListAsync(Stop);
        rows.Select(static row => (row.RowKey, row.GetInt32("a"), row.GetInt32("b"))).ShouldBe(
            [("add", null, 2), ("merge", 1, 2), ("new", null, 2), ("replace", null, 2), ("upsertmerge", 1, 2), ("upsertreplace", null, 2)]);

        static TableEntity Row(string rowKey) => new("p", rowKey) { ["b"] = 2 };
    }

    [Fact]
    public async Task A_failing_action_is_named_and_nothing_is_done()
    {
        await using var table = await TestTable.CreateAsync(azurite);
        await table.Client.AddEntityAsync(new TableEntity("p", "0002"), Stop);

        var failure = await Should.ThrowAsync<TableTransactionFailedException>(() => table.Client.SubmitTransactionAsync(Adds(5), Stop));

        failure.Status.ShouldBe(409);
        failure.ErrorCode.ShouldBe(TableErrorCode.EntityAlreadyExists.ToString());
        failure.FailedTransactionActionIndex.ShouldBe(2);
        (await table.Client.QueryAsync<TableEntity>(cancellationToken: Stop).CountAsync(Stop)).ShouldBe(1);
    }

    [Fact]
    public async Task An_action_on_an_old_version_fails_the_transaction()
    {
        await using var table = await TestTable.CreateAsync(azurite);
        var first = (await table.Client.AddEntityAsync(new TableEntity("p", "0000"), Stop)).Headers.ETag!.Value;
        await table.Client.UpsertEntityAsync(new TableEntity("p", "0000") { ["a"] = 1 }, cancellationToken: Stop);

        var failure = await Should.ThrowAsync<TableTransactionFailedException>(() => table.Client.SubmitTransactionAsync(
            [new(TableTransactionActionType.Add, new TableEntity("p", "0001")), new(TableTransactionActionType.UpdateReplace, new TableEntity("p", "0000"), first)],
            Stop));

        failure.Status.ShouldBe(412);
        failure.ErrorCode.ShouldBe(TableErrorCode.UpdateConditionNotSatisfied.ToString());
        failure.FailedTransactionActionIndex.ShouldBe(1);
    }

    [Fact]
    public async Task An_update_of_a_missing_entity_fails_with_an_etag_and_adds_it_without()
    {
        await using var table = await TestTable.CreateAsync(azurite);
        var entity = new TableEntity("p", "new") { ["a"] = 1 };

        var failure = await Should.ThrowAsync<TableTransactionFailedException>(
            () => table.Client.SubmitTransactionAsync([new(TableTransactionActionType.UpdateMerge, entity, ETag.All)], Stop));
        await table.Client.SubmitTransactionAsync([new(TableTransactionActionType.UpdateMerge, entity)], Stop);

        failure.Status.ShouldBe(404);
        failure.FailedTransactionActionIndex.ShouldBe(0);
        (await table.Client.GetEntityAsync<TableEntity>("p", "new", cancellationToken: Stop)).Value.GetInt32("a").ShouldBe(1);
    }

    [Fact]
    public async Task A_deletion_of_a_missing_entity_fails_the_transaction()
    {
        await using var table = await TestTable.CreateAsync(azurite);

        var failure = await Should.ThrowAsync<TableTransactionFailedException>(
            () => table.Client.SubmitTransactionAsync([new(TableTransactionActionType.Delete, new TableEntity("p", "none"))], Stop));

        failure.Status.ShouldBe(404);
    }

    [Fact]
    public async Task An_empty_transaction_is_refused() =>
        await Should.ThrowAsync<InvalidOperationException>(() => Unsent.SubmitTransactionAsync([], Stop));

    [Fact]
    public async Task More_than_a_hundred_actions_are_refused()
    {
        var failure = await Should.ThrowAsync<TableTransactionFailedException>(() => Unsent.SubmitTransactionAsync(Adds(101), Stop));

        failure.Status.ShouldBe(400);
        failure.ErrorCode.ShouldBe(TableErrorCode.InvalidInput.ToString());
        failure.FailedTransactionActionIndex.ShouldBe(100);
    }

    [Fact]
    public async Task Mixed_partitions_are_refused()
    {
        TableTransactionAction[] actions =
            [new(TableTransactionActionType.Add, new TableEntity("p", "1")), new(TableTransactionActionType.Add, new TableEntity("q", "2"))];

        var failure = await Should.ThrowAsync<TableTransactionFailedException>(() => Unsent.SubmitTransactionAsync(actions, Stop));

        failure.ErrorCode.ShouldBe(TableErrorCode.CommandsInBatchActOnDifferentPartitions.ToString());
        failure.FailedTransactionActionIndex.ShouldBe(1);
    }

    [Fact]
    public async Task Two_actions_on_one_entity_are_refused()
    {
        TableTransactionAction[] actions =
            [new(TableTransactionActionType.UpsertMerge, new TableEntity("p", "1")), new(TableTransactionActionType.Delete, new TableEntity("p", "1"))];

        var failure = await Should.ThrowAsync<TableTransactionFailedException>(() => Unsent.SubmitTransactionAsync(actions, Stop));

        failure.ErrorCode.ShouldBe(TableErrorCode.InvalidDuplicateRow.ToString());
    }

    private TableClient Unsent => new(azurite.ConnectionString, TestTable.NewName());

    private static List<TableTransactionAction> Adds(int count) =>
        [.. Enumerable.Range(0, count).Select(static index => new TableTransactionAction(
            TableTransactionActionType.Add, new TableEntity("p", $"{index:0000}") { ["text"] = "line\r\n--batch_entities--\r\nend", ["number"] = (long)index }))];
}
