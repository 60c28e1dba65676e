using LeadFunctions.Testing;

namespace Azure.Data.Tables.Tests;

/// <summary>A table of one test, deleted with it.</summary>
internal sealed class TestTable : IAsyncDisposable
{
    private TestTable(TableClient client) => Client = client;

    internal TableClient Client { get; }

    internal static string NewName() => $"t{Guid.NewGuid():N}";

    internal static async Task<TestTable> CreateAsync(AzuriteFixture azurite, TableClientOptions? options = null)
    {
        var client = new TableClient(azurite.ConnectionString, NewName(), options);
        await client.CreateAsync(TestContext.Current.CancellationToken);
        return new TestTable(client);
    }

    public async ValueTask DisposeAsync() => await Client.DeleteAsync(CancellationToken.None);
}
