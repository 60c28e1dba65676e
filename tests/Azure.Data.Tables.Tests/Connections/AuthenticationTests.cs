using System.Net;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Tests;

public sealed class AuthenticationTests
{
    private static readonly Uri Account = new("https://leads.table.core.windows.net/");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void The_signed_resource_is_account_and_encoded_path_and_comp()
    {
        SharedKeyLitePolicy.CanonicalResource("leads", new Uri("https://leads.table.core.windows.net/Contacts(PartitionKey='a%27%27b',RowKey='c')?$top=1"))
            .ShouldBe("/leads/Contacts(PartitionKey='a%27%27b',RowKey='c')");
        SharedKeyLitePolicy.CanonicalResource("leads", new Uri("http://127.0.0.1/leads/Contacts?x=1&comp=acl")).ShouldBe("/leads/leads/Contacts?comp=acl");
    }

    [Fact]
    public async Task A_key_signs_date_and_resource()
    {
        using var handler = new RecordingHandler(RecordingHandler.NoContent);
        var credential = new TableSharedKeyCredential("leads", Convert.ToBase64String("key"u8));
        var client = new TableClient(Account, "Contacts", credential, Options(handler));

        await client.DeleteEntityAsync("p", "r", cancellationToken: Stop);

        var request = handler.Requests.ShouldHaveSingleItem();
        var date = request.Headers.GetValues("x-ms-date").Single();
        request.Headers.GetValues("Authorization").Single()
            .ShouldBe($"SharedKeyLite leads:{credential.Sign($"{date}\n/leads/Contacts(PartitionKey='p',RowKey='r')")}");
        request.Headers.GetValues("x-ms-version").Single().ShouldBe("2020-12-06");
        request.Headers.GetValues("If-Match").Single().ShouldBe("*");
    }

    [Fact]
    public void The_signature_is_hmac_sha256_in_base64() =>
        new TableSharedKeyCredential("a", Convert.ToBase64String("key"u8)).Sign("The quick brown fox jumps over the lazy dog")
            .ShouldBe(Convert.ToBase64String(Convert.FromHexString("f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8")));

    [Fact]
    public async Task A_signature_goes_into_the_query_once_even_when_tried_again()
    {
        using var handler = new RecordingHandler(static () => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable), RecordingHandler.NoContent);
        var client = new TableClient(new Uri(Account, "Contacts"), new AzureSasCredential("?sv=1&sig=x%3D"), Options(handler));

        await client.DeleteEntityAsync("p", "r", cancellationToken: Stop);

        handler.Requests.Count.ShouldBe(2);
        handler.Requests.ShouldAllBe(static request => request.RequestUri!.Query == "?sv=1&sig=x%3D");
    }

    [Fact]
    public async Task A_signature_in_the_url_stays_there()
    {
        using var handler = new RecordingHandler(RecordingHandler.NoContent);
        var client = new TableServiceClient(new Uri(Account, "?sv=1&sig=x"), Options(handler)).GetTableClient("Contacts");

        await client.DeleteEntityAsync("p", "r", cancellationToken: Stop);

        handler.Requests.ShouldHaveSingleItem().RequestUri!.AbsoluteUri.ShouldEndWith("/Contacts(PartitionKey='p',RowKey='r')?sv=1&sig=x");
    }

    [Theory]
    [InlineData(null, "https://storage.azure.com/.default")]
    [InlineData("AzureChina", "https://storage.azure.cn/.default")]
    [InlineData("AzureGov", "https://storage.azure.us/.default")]
    [InlineData("https://own.example/", "https://own.example/.default")]
    [InlineData("https://own.example/.default", "https://own.example/.default")]
    public async Task An_identity_gets_a_token_for_the_audience(string? audience, string scope)
    {
        using var handler = new RecordingHandler(RecordingHandler.NoContent);
        var credential = new FixedTokenCredential();
        var options = Options(handler);
        options.Audience = audience is null ? (TableAudience?)null : new TableAudience(audience);

        await new TableClient(Account, "Contacts", credential, options).DeleteEntityAsync("p", "r", cancellationToken: Stop);

        credential.Requests.ShouldHaveSingleItem().Scopes.ShouldBe([scope]);
        handler.Requests.ShouldHaveSingleItem().Headers.GetValues("Authorization").Single().ShouldBe("Bearer token");
    }

    [Fact]
    public async Task The_tenant_is_taken_from_the_challenge_where_asked()
    {
        using var handler = new RecordingHandler(Challenge, RecordingHandler.NoContent, RecordingHandler.NoContent);
        var credential = new FixedTokenCredential();
        var options = Options(handler);
        options.EnableTenantDiscovery = true;
        var client = new TableClient(Account, "Contacts", credential, options);

        await client.DeleteEntityAsync("p", "r", cancellationToken: Stop);
        await client.DeleteEntityAsync("p", "r", cancellationToken: Stop);

        handler.Requests.Select(static request => request.Headers.Contains("Authorization")).ShouldBe([false, true, true]);
        credential.Requests.ShouldAllBe(static request => request.TenantId == "tenant-1");
    }

    private static HttpResponseMessage Challenge()
    {
        var response = new HttpResponseMessage(HttpStatusCode.Unauthorized);
        response.Headers.TryAddWithoutValidation(
            "WWW-Authenticate", "Bearer authorization_uri=https://login.microsoftonline.com/tenant-1/oauth2/authorize resource_id=https://storage.azure.com");
        return response;
    }

    private static TableClientOptions Options(RecordingHandler handler) =>
        new() { Transport = new HttpClientTransport(handler), Retry = { Delay = TimeSpan.FromMilliseconds(1) } };
}
