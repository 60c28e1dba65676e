using LeadFunctions.DevHost.Pages;
using LeadFunctions.DevHost.Ports;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LeadFunctions.DevHost.Hosting;

/// <summary>The app as <c>Program.cs</c> composes it, on the local host in this process, with the demo pages before it.</summary>
internal sealed class DevApp : IAsyncDisposable
{
    private readonly IHost _host;

    private DevApp(IHost host) => _host = host;

    /// <summary>Starts the app on a port that was kept for it, and returns when it listens.</summary>
    /// <exception cref="DevHostException">Somebody else took the port.</exception>
    /// <exception cref="LeadFunctions.Settings.SettingsException">A setting is missing or wrong.</exception>
    public static async Task<DevApp> StartAsync(IConfiguration settings, PortReservation port, Uri sandbox, CancellationToken cancellationToken)
    {
        var builder = FunctionsApplication.CreateBuilder([]);
        builder.Configuration.AddConfiguration(settings);
        builder.ConfigureFunctionsWebApplication();
        builder.AddLeadFunctions();
        builder.Services.AddSingleton<IStartupFilter>(new DemoPages(sandbox));
        var app = new DevApp(builder.Build());
        try
        {
            port.Dispose();
            await app._host.StartAsync(cancellationToken);
            return app;
        }
        catch (IOException e)
        {
            await app.DisposeAsync();
            throw PortReservation.InUse(port.Port, "--port", e);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends what is in flight, then stops.</summary>
    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(CancellationToken.None);
        await ((IAsyncDisposable)_host).DisposeAsync();
    }
}
