using Azure;
using LeadFunctions.DevHost.Pages;
using LeadFunctions.DevHost.Ports;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace LeadFunctions.DevHost.Hosting;

/// <summary>The app as <c>Program.cs</c> composes it, on the local host in this process, with the demo pages before it.</summary>
internal sealed class DevApp : IAsyncDisposable
{
    private readonly IHost _host;

    private DevApp(IHost host) => _host = host;

    /// <summary>Starts the app on a port that was kept for it, and returns when it listens.</summary>
    /// <exception cref="DevHostException">A setting is wrong, storage refuses, or somebody else took the port.</exception>
    /// <exception cref="LeadFunctions.Settings.SettingsException">A setting is missing or wrong.</exception>
    /// <exception cref="OptionsValidationException">A setting is out of its range.</exception>
    public static async Task<DevApp> StartAsync(
        IConfiguration settings, PortReservation port, Uri sandbox, CancellationToken cancellationToken)
    {
        var app = new DevApp(Build(settings, sandbox));
        try
        {
            port.Dispose();
            await app._host.StartAsync(cancellationToken);
            return app;
        }
        catch (Exception e)
        {
            await app.DisposeAsync();
            switch (e)
            {
                case IOException:
                    throw PortReservation.InUse(port.Port, "--port", e);
                case RequestFailedException:
                    throw new DevHostException($"Queues and tables could not be created: {e.Message.Split('\n')[0].Trim()}", e);
                default:
                    throw;
            }
        }
    }

    /// <summary>Ends what is in flight, then stops.</summary>
    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(CancellationToken.None);
        await ((IAsyncDisposable)_host).DisposeAsync();
    }

    private static IHost Build(IConfiguration settings, Uri sandbox)
    {
        var builder = FunctionsApplication.CreateBuilder([]);
        builder.Configuration.AddConfiguration(settings);
        builder.ConfigureFunctionsWebApplication();
        builder.AddLeadFunctions();
        builder.Services.AddSingleton<IStartupFilter>(new DemoPages(sandbox));
        try
        {
            var host = builder.Build();

            // The host asks too, but one that was refused then cannot be stopped.
            host.Services.GetRequiredService<IStartupValidator>().Validate();
            return host;
        }
        catch (InvalidOperationException e)
        {
            throw new DevHostException(e.Message.ReplaceLineEndings(" "), e);
        }
    }
}
