using Azure.Data.Tables;
using LeadFunctions.Providers.Tokens.Secrets;
using LeadFunctions.Sandbox;
using LeadFunctions.Storage;
using LeadFunctions.Testing;
using LeadFunctions.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Tests.Providers.Tokens;

/// <summary>A sandbox, a storage account and a secret file, for as many instances of the providers as a test wants; all on one clock.</summary>
public sealed class TokenRig : IAsyncDisposable
{
    public const string LoginId = "sandbox";
    public const string Password = "sandbox-password";
    public const string ClientSecret = "sandbox-flextell-secret";
    public const string RefreshToken = "def50200sandbox";

    private readonly TemporaryDirectory _directory = new();
    private readonly List<TokenInstance> _instances = [];

    private TokenRig(string storage, SandboxServer sandbox, ShiftedTime clock)
    {
        Clock = clock;
        Sandbox = new SandboxClient(sandbox);
        Settings = new(StringComparer.OrdinalIgnoreCase)
        {
            ["AzureWebJobsStorage"] = storage,
            ["Secrets:File"] = SecretFile,
            ["Destinations:smartflo:Provider"] = "smartflo",
            ["Destinations:smartflo:BaseUrl"] = sandbox.SmartfloBaseUrl,
            ["Destinations:smartflo:LoginId"] = LoginId,
            ["Destinations:smartflo:Password"] = Password,
            ["Destinations:smartflo:ListId"] = "441940",
            ["Destinations:smartflo:CallsPerSecond"] = "1000",
            ["Destinations:flextell:Provider"] = "flextell",
            ["Destinations:flextell:BaseUrl"] = sandbox.FlextellBaseUrl,
            ["Destinations:flextell:TokenUrl"] = sandbox.FlextellTokenUrl,
            ["Destinations:flextell:ClientId"] = "sandbox-flextell-client",
            ["Destinations:flextell:ClientSecret"] = ClientSecret,
            ["Destinations:flextell:RefreshToken"] = RefreshToken,
            ["Destinations:flextell:TenantId"] = "1",
        };
    }

    public ShiftedTime Clock { get; }

    public SandboxClient Sandbox { get; }

    public LogCollector Logs { get; } = new();

    /// <summary>Settings of the instances that are created from now on.</summary>
    public Dictionary<string, string?> Settings { get; }

    public string SecretFile => _directory.Combine("secrets.json");

    public string Storage => Settings["AzureWebJobsStorage"]!;

    public static async Task<TokenRig> StartAsync(AzuriteFixture azurite)
    {
        var clock = new ShiftedTime();
        var storage = azurite.CreateAccount();
        var tables = new TableServiceClient(storage);
        await Task.WhenAll(TableNames.All.Select(name => tables.CreateTableIfNotExistsAsync(name)));
        var sandbox = await SandboxServer.StartAsync(new SandboxOptions { CallsPerSecond = 0, TimeProvider = clock });
        return new TokenRig(storage, sandbox, clock);
    }

    /// <summary>Another instance of the app's providers, as another process would be.</summary>
    public TokenInstance CreateInstance(ISecretStore? secrets = null)
    {
        var instance = new TokenInstance(Settings, services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            services.AddLogging(logging => logging.AddProvider(Logs));
            if (secrets is not null)
            {
                services.AddSingleton(secrets);
            }
        });
        _instances.Add(instance);
        return instance;
    }

    /// <summary>How many calls for a token a provider has had.</summary>
    public async Task<int> TokenCallsAsync(string provider) =>
        (await Sandbox.ReceivedAsync(provider)).Count(static call => call["path"]!.GetValue<string>() is "/v1/auth/login" or "/oauth/token");

    public async ValueTask DisposeAsync()
    {
        foreach (var instance in _instances)
        {
            await instance.DisposeAsync();
        }

        await Sandbox.Server.DisposeAsync();
        Sandbox.Dispose();
        Logs.Dispose();
        _directory.Dispose();
    }
}
