namespace Azure.Data.Tables.Tests;

public sealed class ConnectionStringTests
{
    private const string Key = "a2V5a2V5a2V5";

    [Theory]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10002/devstoreaccount1", "devstoreaccount1")]
    [InlineData("UseDevelopmentStorage=true;DevelopmentStorageProxyUri=http://azurite", "http://azurite:10002/devstoreaccount1", "devstoreaccount1")]
    [InlineData($"AccountName=leads;AccountKey={Key}", "https://leads.table.core.windows.net/", "leads")]
    [InlineData($"DefaultEndpointsProtocol=http;AccountName=leads;AccountKey={Key};EndpointSuffix=core.chinacloudapi.cn", "http://leads.table.core.chinacloudapi.cn/", "leads")]
    [InlineData($"AccountName=leads;AccountKey={Key};TableEndpoint=http://127.0.0.1:5/leads;", "http://127.0.0.1:5/leads", "leads")]
    [InlineData("TableEndpoint=https://leads.table.core.windows.net;SharedAccessSignature=sv=2020&sig=x%3D", "https://leads.table.core.windows.net/", "leads")]
    public void Endpoint_and_account_are_taken_from_it(string text, string endpoint, string account)
    {
        var service = new TableServiceClient(text);
        var table = new TableClient(text, "Leads");

        service.Uri.AbsoluteUri.ShouldBe(endpoint);
        service.AccountName.ShouldBe(account);
        table.AccountName.ShouldBe(account);
        table.Name.ShouldBe("Leads");
        table.Uri.AbsoluteUri.ShouldBe(endpoint.TrimEnd('/') + "/Leads");
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("AccountName=leads")]
    [InlineData("UseDevelopmentStorage=false")]
    [InlineData($"AccountName=a;AccountName=b;AccountKey={Key}")]
    [InlineData($"AccountName=leads;AccountKey=not base 64")]
    [InlineData($"AccountName=leads;AccountKey={Key};TableEndpoint=nowhere")]
    [InlineData("SharedAccessSignature=sig")]
    public void What_is_none_is_refused(string text) => Should.Throw<FormatException>(() => new TableServiceClient(text));

    [Fact]
    public void A_url_with_a_signature_names_account_and_table()
    {
        var client = new TableClient(new Uri("https://leads.table.core.windows.net/Contacts?sig=x"));

        (client.Name, client.AccountName, client.Uri.AbsoluteUri).ShouldBe(("Contacts", "leads", "https://leads.table.core.windows.net/Contacts?sig=x"));
    }

    [Fact]
    public void A_signature_needs_https_and_a_table()
    {
        var signature = new AzureSasCredential("sig=x");

        Should.Throw<ArgumentException>(() => new TableClient(new Uri("http://leads.table.core.windows.net/Contacts"), signature));
        Should.Throw<ArgumentException>(() => new TableServiceClient(new Uri("http://leads.table.core.windows.net/?sig=x")));
        Should.Throw<ArgumentException>(() => new TableClient(new Uri("https://leads.table.core.windows.net/"), signature));
        Should.Throw<ArgumentNullException>(() => new TableClient(new Uri("https://leads.table.core.windows.net/Contacts"), (AzureSasCredential)null!));
    }
}
