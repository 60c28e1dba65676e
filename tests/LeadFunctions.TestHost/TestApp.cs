using Azure.Data.Tables;
using Azure.Storage.Queues;
using LeadFunctions.Sandbox;
using LeadFunctions.Testing;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.LocalHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Tests.Hosting;

/// <summary>The app as in production, on the local host, with a storage account and a sandbox of its own.</summary>
public sealed class TestApp : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly bool _ownsSandbox;

    private TestApp(IHost host, string storage, SandboxServer sandbox, bool ownsSandbox)
    {
        _host = host;
        _ownsSandbox = ownsSandbox;
        Storage = storage;
        Sandbox = new SandboxClient(sandbox);
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(host.Services.GetRequiredService<LocalHostAddress>().BaseAddress, "api/"),
        };
        Http.DefaultRequestHeaders.Add("x-functions-key", TestSettings.FunctionKey);
    }

    /// <summary>Calls the app; addresses are relative to <c>/api/</c>.</summary>
    public HttpClient Http { get; }

    /// <summary>The sandbox that stands for the providers.</summary>
    public SandboxClient Sandbox { get; }

    /// <summary>The storage account's connection string.</summary>
    public string Storage { get; }

    public IServiceProvider Services => _host.Services;

    public TableClient Table(string name) => new(Storage, name);

    public QueueClient Queue(string name) => new(Storage, name, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });

    /// <summary>Starts the app with its own account and sandbox.</summary>
    public static async Task<TestApp> StartAsync(
        AzuriteFixture azurite, Action<Dictionary<string, string?>>? settings = null, Action<IServiceCollection>? services = null, SandboxOptions? sandboxOptions = null)
    {
        var sandbox = await SandboxServer.StartAsync(sandboxOptions ?? new SandboxOptions { CallsPerSecond = 0 });
        return await StartAsync(azurite.CreateAccount(), sandbox, ownsSandbox: true, settings, services);
    }

    /// <summary>Starts the app on an account and a sandbox that others use too.</summary>
    public static Task<TestApp> StartAsync(
        string storage, SandboxServer sandbox, Action<Dictionary<string, string?>>? settings = null, Action<IServiceCollection>? services = null) =>
        StartAsync(storage, sandbox, ownsSandbox: false, settings, services);

    private static async Task<TestApp> StartAsync(
        string storage, SandboxServer sandbox, bool ownsSandbox, Action<Dictionary<string, string?>>? configure, Action<IServiceCollection>? services)
    {
        var builder = FunctionsApplication.CreateBuilder([]);
        var settings = TestSettings.Create(storage, sandbox);
        configure?.Invoke(settings);
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Logging.ClearProviders();
        builder.Logging.AddProvider(new TestOutputLogger());
        builder.ConfigureFunctionsWebApplication();
        services?.Invoke(builder.Services);
        builder.AddLeadFunctions();
        var host = builder.Build();
        await host.StartAsync();
        return new TestApp(host, storage, sandbox, ownsSandbox);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _host.StopAsync();
        _host.Dispose();
        if (_ownsSandbox)
        {
            await Sandbox.Server.DisposeAsync();
        }

        Sandbox.Dispose();
    }
}
