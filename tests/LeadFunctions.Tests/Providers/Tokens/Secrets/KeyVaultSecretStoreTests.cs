using System.Net;
using Azure;
using Azure.Core.Pipeline;
using Azure.Security.KeyVault.Secrets;
using LeadFunctions.Providers.Tokens.Secrets;

namespace LeadFunctions.Tests.Providers.Tokens.Secrets;

public sealed class KeyVaultSecretStoreTests : IDisposable
{
    private readonly FakeVault _vault = new();
    private readonly HttpClientTransport _transport;
    private readonly KeyVaultSecretStore _store;

    public KeyVaultSecretStoreTests()
    {
        _transport = new HttpClientTransport(_vault);
        _store = new KeyVaultSecretStore(new SecretClient(FakeVault.Address, new FixedCredential(), new SecretClientOptions { Transport = _transport, Retry = { MaxRetries = 0 } }));
    }

    [Fact]
    public async Task A_Secret_Is_Read_As_It_Was_Last_Written()
    {
        await _store.SetAsync("leadfunctions-flextell-1-token", "first", TestContext.Current.CancellationToken);
        await _store.SetAsync("leadfunctions-flextell-1-token", "second", TestContext.Current.CancellationToken);

        (await _store.GetAsync("leadfunctions-flextell-1-token", TestContext.Current.CancellationToken)).ShouldBe("second");
    }

    [Fact]
    public async Task A_Secret_That_Was_Never_Set_Is_Null()
    {
        (await _store.GetAsync("nothing", TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    [Fact]
    public async Task A_Refusal_Is_Not_Taken_For_A_Missing_Secret()
    {
        _vault.Refusal = HttpStatusCode.Forbidden;

        (await Should.ThrowAsync<RequestFailedException>(() => _store.GetAsync("any", TestContext.Current.CancellationToken))).Status.ShouldBe(403);
    }

    public void Dispose()
    {
        _transport.Dispose();
        _vault.Dispose();
    }
}
