using Azure.Data.Tables.Models;
using LeadFunctions.Testing;

namespace Azure.Data.Tables.Tests;

public sealed class TableTests(AzuriteFixture azurite)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_table_is_created_listed_and_deleted()
    {
        var service = new TableServiceClient(azurite.ConnectionString);
        var name = TestTable.NewName();
        FormattableString filter = $"TableName eq {name}";

        var created = await service.CreateTableAsync(name, Stop);
        var listed = await service.QueryAsync(table => table.Name == name, cancellationToken: Stop).ToListAsync(Stop);
        var formatted = await service.QueryAsync(filter, cancellationToken: Stop).ToListAsync(Stop);
        var deleted = await service.DeleteTableAsync(name, Stop);

        created.Value.Name.ShouldBe(name);
        listed.ShouldHaveSingleItem().Name.ShouldBe(name);
        formatted.ShouldHaveSingleItem().Name.ShouldBe(name);
        deleted.Status.ShouldBe(204);
        (await service.QueryAsync(filter, cancellationToken: Stop).CountAsync(Stop)).ShouldBe(0);
    }

    [Fact]
    public async Task Tables_are_listed_page_by_page()
    {
        await using var first = await TestTable.CreateAsync(azurite);
        await using var second = await TestTable.CreateAsync(azurite);
        var service = new TableServiceClient(azurite.ConnectionString);
        var filter = TableClient.CreateQueryFilter($"TableName eq {first.Client.Name} or TableName eq {second.Client.Name}");

        var pages = await service.QueryAsync(filter, maxPerPage: 1, Stop).AsPages().ToListAsync(Stop);

        pages.SelectMany(static page => page.Values).Select(static table => table.Name)
            .ShouldBe(new[] { first.Client.Name, second.Client.Name }.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Creating_an_existing_table_is_a_conflict_unless_it_may_exist()
    {
        await using var table = await TestTable.CreateAsync(azurite);
        var service = new TableServiceClient(azurite.ConnectionString);

        var failure = await Should.ThrowAsync<RequestFailedException>(() => table.Client.CreateAsync(Stop));
        var again = await table.Client.CreateIfNotExistsAsync(Stop);
        var viaService = await service.CreateTableIfNotExistsAsync(table.Client.Name, Stop);

        failure.ErrorCode.ShouldBe(TableErrorCode.TableAlreadyExists.ToString());
        again.Value.Name.ShouldBe(table.Client.Name);
        again.GetRawResponse().Status.ShouldBe(409);
        viaService.GetRawResponse().Status.ShouldBe(409);
    }

    [Fact]
    public async Task Deleting_a_missing_table_answers_404_without_an_exception()
    {
        var client = new TableServiceClient(azurite.ConnectionString).GetTableClient(TestTable.NewName());

        (await client.DeleteAsync(Stop)).Status.ShouldBe(404);
    }

    [Fact]
    public async Task A_wrong_key_is_refused()
    {
        var service = new TableServiceClient(azurite.ConnectionString);
        var wrong = new TableServiceClient(service.Uri, new TableSharedKeyCredential(service.AccountName, Convert.ToBase64String(new byte[32])));

        var failure = await Should.ThrowAsync<RequestFailedException>(() => wrong.CreateTableAsync(TestTable.NewName(), Stop));

        failure.Status.ShouldBe(403);
    }

    [Fact]
    public async Task A_rotated_key_is_taken_up()
    {
        var service = new TableServiceClient(azurite.ConnectionString);
        var key = azurite.ConnectionString.Split(';').First(static part => part.StartsWith("AccountKey=", StringComparison.Ordinal))["AccountKey=".Length..];
        var credential = new TableSharedKeyCredential(service.AccountName, Convert.ToBase64String(new byte[32]));
        var client = new TableClient(service.Uri, TestTable.NewName(), credential);

        credential.SetAccountKey(key);

        (await client.CreateAsync(Stop)).Value.Name.ShouldBe(client.Name);
        await client.DeleteAsync(Stop);
    }
}
