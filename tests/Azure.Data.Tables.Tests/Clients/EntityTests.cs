using Azure.Data.Tables.Models;
using LeadFunctions.Testing;

namespace Azure.Data.Tables.Tests;

public sealed class EntityTests(AzuriteFixture azurite)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_entity_of_a_class_comes_back_as_it_was_added()
    {
        await using var table = await TestTable.CreateAsync(azurite);
        var contact = new Contact
        {
            PartitionKey = "leads",
            RowKey = "1",
            Name = "आरव 🙂 \"O'Neil\"",
            Count = -7,
            MaybeCount = 8,
            Total = long.MaxValue,
            Score = 1.0,
            Active = true,
            Id = Guid.NewGuid(),
            Created = new DateTimeOffset(2026, 11, 20, 21, 0, 0, TimeSpan.FromHours(5.5)).AddTicks(1234567),
            Seen = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc),
            Photo = [0, 1, 255],
            Document = BinaryData.FromBytes([9, 8]),
            Day = DayOfWeek.Friday,
            MaybeDay = DayOfWeek.Sunday,
            Alias = "other",
            Ignored = "never",
        };

        var added = await table.Client.AddEntityAsync(contact, Stop);
        var read = await table.Client.GetEntityAsync<Contact>("leads", "1", cancellationToken: Stop);

        added.Status.ShouldBe(204);
        read.Value.Name.ShouldBe(contact.Name);
        read.Value.Count.ShouldBe(contact.Count);
        read.Value.MaybeCount.ShouldBe(contact.MaybeCount);
        read.Value.Total.ShouldBe(contact.Total);
        read.Value.Score.ShouldBe(contact.Score);
        read.Value.Active.ShouldBeTrue();
        read.Value.Id.ShouldBe(contact.Id);
        read.Value.Created.ShouldBe(contact.Created);
        read.Value.Created.Offset.ShouldBe(TimeSpan.Zero);
        read.Value.Seen.ShouldBe(contact.Seen);
        read.Value.Seen!.Value.Kind.ShouldBe(DateTimeKind.Utc);
        read.Value.Photo.ShouldBe(contact.Photo);
        read.Value.Document!.ToArray().ShouldBe([9, 8]);
        read.Value.Day.ShouldBe(contact.Day);
        read.Value.MaybeDay.ShouldBe(contact.MaybeDay);
        read.Value.Alias.ShouldBe("other");
        read.Value.Ignored.ShouldBeNull();
        read.Value.Timestamp.ShouldNotBeNull();
        read.Value.ETag.ShouldBe(added.Headers.ETag!.Value);
        var row = await table.Client.GetEntityAsync<TableEntity>("leads", "1", cancellationToken: Stop);
        row.Value.GetString("renamed").ShouldBe("other");
        row.Value.GetString("Computed").ShouldBe(contact.Computed);
        row.Value.GetString("Day").ShouldBe("Friday");
        row.Value.ContainsKey("Ignored").ShouldBeFalse();
    }

    [Fact]
    public async Task Keys_that_are_taken_are_a_conflict()
    {
        await using var table = await TestTable.CreateAsync(azurite);
        await table.Client.AddEntityAsync(new TableEntity("p", "r"), Stop);

        var failure = await Should.ThrowAsync<RequestFailedException>(() => table.Client.AddEntityAsync(new TableEntity("p", "r"), Stop));

        failure.Status.ShouldBe(409);
        failure.ErrorCode.ShouldBe(TableErrorCode.EntityAlreadyExists.ToString());
    }

    [Fact]
    public async Task A_missing_entity_is_an_error_for_get_and_no_value_for_get_if_exists()
    {
        await using var table = await TestTable.CreateAsync(azurite);

        var failure = await Should.ThrowAsync<RequestFailedException>(() => table.Client.GetEntityAsync<TableEntity>("p", "none", cancellationToken: Stop));
        var missing = await table.Client.GetEntityIfExistsAsync<TableEntity>("p", "none", cancellationToken: Stop);

        failure.Status.ShouldBe(404);
        failure.ErrorCode.ShouldBe(TableErrorCode.ResourceNotFound.ToString());
        missing.HasValue.ShouldBeFalse();
        missing.GetRawResponse().Status.ShouldBe(404);
        Should.Throw<InvalidOperationException>(() => missing.Value);
    }

    [Fact]
    public async Task An_existing_entity_is_a_value_for_get_if_exists()
    {
        await using var table = await TestTable.CreateAsync(azurite);
        await table.Client.AddEntityAsync(new TableEntity("p", "r") { ["a"] = 1, ["b"] = 2 }, Stop);

        var found = await table.Client.GetEntityIfExistsAsync<TableEntity>("p", "r", ["a"], Stop);

        found.HasValue.ShouldBeTrue();
        found.Value!.GetInt32("a").ShouldBe(1);
        found.Value.ContainsKey("b").ShouldBeFalse();
    }

    [Fact]
    public async Task A_merge_keeps_other_properties_and_a_replacement_does_not()
    {
        await using var table = await TestTable.CreateAsync(azurite);
        await table.Client.UpsertEntityAsync(new TableEntity("p", "r") { ["a"] = 1, ["b"] = 2 }, cancellationToken: Stop);

        await table.Client.UpsertEntityAsync(new TableEntity("p", "r") { ["b"] = 3 }, cancellationToken: Stop);
        var merged = (await table.Client.GetEntityAsync<TableEntity>("p", "r", cancellationToken: Stop)).Value;
        await table.Client.UpsertEntityAsync(new TableEntity("p", "r") { ["c"] = 4 }, TableUpdateMode.Replace, Stop);
        var replaced = (await table.Client.GetEntityAsync<TableEntity>("p", "r", cancellationToken: Stop)).Value;

        (merged.GetInt32("a"), merged.GetInt32("b")).ShouldBe((1, 3));
        (replaced.GetInt32("a"), replaced.GetInt32("b"), replaced.GetInt32("c")).ShouldBe((null, null, 4));
    }

    [Fact]
    public async Task An_update_needs_the_version_that_is_there()
    {
        await using var table = await TestTable.CreateAsync(azurite);
        var first = (await table.Client.AddEntityAsync(new TableEntity("p", "r"), Stop)).Headers.ETag!.Value;
        var second = (await table.Client.UpdateEntityAsync(new TableEntity("p", "r") { ["a"] = 1 }, first, cancellationToken: Stop)).Headers.ETag!.Value;

        var failure = await Should.ThrowAsync<RequestFailedException>(
            () => table.Client.UpdateEntityAsync(new TableEntity("p", "r") { ["a"] = 2 }, first, TableUpdateMode.Replace, Stop));
        await table.Client.UpdateEntityAsync(new TableEntity("p", "r") { ["a"] = 3 }, ETag.All, TableUpdateMode.Replace, Stop);

        second.ShouldNotBe(first);
        failure.Status.ShouldBe(412);
        failure.ErrorCode.ShouldBe(TableErrorCode.UpdateConditionNotSatisfied.ToString());
        (await table.Client.GetEntityAsync<TableEntity>("p", "r", cancellationToken: Stop)).Value.GetInt32("a").ShouldBe(3);
    }

    [Fact]
    public async Task An_update_of_a_missing_entity_is_not_found()
    {
        await using var table = await TestTable.CreateAsync(azurite);

        var failure = await Should.ThrowAsync<RequestFailedException>(
            () => table.Client.UpdateEntityAsync(new TableEntity("p", "none"), ETag.All, cancellationToken: Stop));

        failure.Status.ShouldBe(404);
    }

    [Fact]
    public async Task An_update_without_a_version_is_refused_before_it_is_sent()
    {
        var client = new TableClient(azurite.ConnectionString, TestTable.NewName());

        await Should.ThrowAsync<ArgumentException>(async () => await client.UpdateEntityAsync(new TableEntity("p", "r"), default, cancellationToken: Stop));
    }

    [Fact]
    public async Task Deleting_a_missing_entity_answers_404_without_an_exception()
    {
        await using var table = await TestTable.CreateAsync(azurite);

        var response = await table.Client.DeleteEntityAsync("p", "none", cancellationToken: Stop);

        response.Status.ShouldBe(404);
    }

    [Fact]
    public async Task A_deletion_with_an_old_version_is_refused()
    {
        await using var table = await TestTable.CreateAsync(azurite);
        var entity = new TableEntity("p", "r");
        var first = (await table.Client.AddEntityAsync(entity, Stop)).Headers.ETag!.Value;
        await table.Client.UpsertEntityAsync(new TableEntity("p", "r") { ["a"] = 1 }, cancellationToken: Stop);

        var failure = await Should.ThrowAsync<RequestFailedException>(() => table.Client.DeleteEntityAsync(entity, first, Stop));
        var deleted = await table.Client.DeleteEntityAsync(entity, cancellationToken: Stop);

        failure.Status.ShouldBe(412);
        deleted.Status.ShouldBe(204);
    }

    [Fact]
    public async Task An_entity_without_keys_is_refused_before_it_is_sent()
    {
        var client = new TableClient(azurite.ConnectionString, TestTable.NewName());

        await Should.ThrowAsync<ArgumentNullException>(async () => await client.AddEntityAsync(new TableEntity { PartitionKey = "p" }, Stop));
        await Should.ThrowAsync<ArgumentNullException>(async () => await client.GetEntityAsync<TableEntity>(null!, "r", cancellationToken: Stop));
        await Should.ThrowAsync<ArgumentNullException>(async () => await client.DeleteEntityAsync("p", null!, cancellationToken: Stop));
    }

    [Theory]
    [InlineData("apostrophe's")]
    [InlineData("''")]
    [InlineData("two words")]
    [InlineData("100%25")]
    [InlineData("a+b")]
    [InlineData("a&b=c;d,e")]
    [InlineData("नमस्ते-🙂-ü")]
    [InlineData("(a)*!~_-.@$:")]
    [InlineData("\"quoted\"")]
    [InlineData("")]
    public async Task Any_allowed_key_works_everywhere(string key)
    {
        await using var table = await TestTable.CreateAsync(azurite);
        var rowKey = key + "r";
        await table.Client.AddEntityAsync(new TableEntity(key, rowKey) { ["a"] = 1 }, Stop);
        await table.Client.UpsertEntityAsync(new TableEntity(key, rowKey) { ["b"] = 2 }, cancellationToken: Stop);
        await table.Client.SubmitTransactionAsync([new(TableTransactionActionType.UpdateMerge, new TableEntity(key, rowKey) { ["c"] = 3 })], Stop);

        var read = (await table.Client.GetEntityAsync<TableEntity>(key, rowKey, cancellationToken: Stop)).Value;
        var queried = await table.Client.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {key} and RowKey eq {rowKey}"), cancellationToken: Stop)
            .ToListAsync(Stop);

        (read.PartitionKey, read.RowKey, read.GetInt32("a"), read.GetInt32("b"), read.GetInt32("c")).ShouldBe((key, rowKey, 1, 2, 3));
        queried.ShouldHaveSingleItem().RowKey.ShouldBe(rowKey);
        (await table.Client.DeleteEntityAsync(read, read.ETag, Stop)).Status.ShouldBe(204);
    }
}
