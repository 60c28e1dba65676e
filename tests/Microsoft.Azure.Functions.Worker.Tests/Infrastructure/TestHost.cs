using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.LocalHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Tests;

/// <summary>A running local host with only the functions of the given classes, on a free port.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private readonly IHost _host;

    private TestHost(IHost host, LogCollector logs)
    {
        _host = host;
        Logs = logs;
        Client = new HttpClient { BaseAddress = host.Services.GetRequiredService<LocalHostAddress>().BaseAddress };
    }

    public HttpClient Client { get; }

    public LogCollector Logs { get; }

    public IServiceProvider Services => _host.Services;

    public static FunctionsApplicationBuilder Builder(
        IReadOnlyList<Type> functions, IEnumerable<(string Name, string Value)>? settings = null)
    {
        var builder = FunctionsApplication.CreateBuilder(["--LocalHost:ScriptRoot", Path.Combine(AppContext.BaseDirectory, "Infrastructure")]);
        builder.ConfigureFunctionsWebApplication();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(new FunctionTypes([.. functions]));
        builder.Configuration[SettingNames.Urls] = "http://127.0.0.1:0";
        foreach (var (name, value) in settings ?? [])
        {
            builder.Configuration[name] = value;
        }

        return builder;
    }

    public static Task<TestHost> StartAsync(params Type[] functions) => StartAsync(Builder(functions));

    public static async Task<TestHost> StartAsync(FunctionsApplicationBuilder builder)
    {
        var logs = new LogCollector();
        builder.Logging.AddProvider(logs);
        var host = builder.Build();
        try
        {
            await host.StartAsync(TestContext.Current.CancellationToken);
        }
        catch
        {
            await ((IAsyncDisposable)host).DisposeAsync();
            throw;
        }

        return new TestHost(host, logs);
    }

    public Task StopAsync() => _host.StopAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _host.StopAsync(CancellationToken.None);
        await ((IAsyncDisposable)_host).DisposeAsync();
    }
}
