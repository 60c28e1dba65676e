using System.Globalization;
using LeadFunctions.Testing;

namespace Azure.Data.Tables.Tests;

public sealed class SharedAccessSignatureTests(AzuriteFixture azurite)
{
    private const string Version = "2019-02-02";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Its_connection_string_is_accepted_by_the_service()
    {
        await using var table = await TestTable.CreateAsync(azurite);
        var client = new TableClient($"TableEndpoint={Endpoint};SharedAccessSignature={Signature("raud")}", table.Client.Name);

        await client.AddEntityAsync(new TableEntity("p", "it's") { ["a"] = 1 }, Stop);
        await client.SubmitTransactionAsync([new(TableTransactionActionType.UpsertMerge, new TableEntity("p", "2"))], Stop);

        (await client.GetEntityAsync<TableEntity>("p", "it's", cancellationToken: Stop)).Value.GetInt32("a").ShouldBe(1);
        (await client.QueryAsync<TableEntity>("RowKey ne 'x'", cancellationToken: Stop).CountAsync(Stop)).ShouldBe(2);
    }

    [Fact]
    public async Task What_it_does_not_permit_is_refused()
    {
        await using var table = await TestTable.CreateAsync(azurite);
        var client = new TableClient($"TableEndpoint={Endpoint};SharedAccessSignature={Signature("r")}", table.Client.Name);

        var failure = await Should.ThrowAsync<RequestFailedException>(() => client.AddEntityAsync(new TableEntity("p", "r"), Stop));

        failure.Status.ShouldBe(403);
    }

    private string Endpoint => Setting("TableEndpoint");

    private string Setting(string name) =>
        azurite.ConnectionString.Split(';').First(part => part.StartsWith(name + "=", StringComparison.Ordinal))[(name.Length + 1)..];

    // An account signature for the Table service; a transaction counts as an operation on the service itself:
    // https://learn.microsoft.com/rest/api/storageservices/create-account-sas#construct-the-signature-string
    private string Signature(string permissions)
    {
        var account = Setting("AccountName");
        var expiry = TimeProvider.System.GetUtcNow().AddHours(1).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        var text = $"{account}\n{permissions}\nt\nsco\n\n{expiry}\n\n\n{Version}\n";
        var signature = new TableSharedKeyCredential(account, Setting("AccountKey")).Sign(text);
        return $"sv={Version}&ss=t&srt=sco&se={Uri.EscapeDataString(expiry)}&sp={permissions}&sig={Uri.EscapeDataString(signature)}";
    }
}
