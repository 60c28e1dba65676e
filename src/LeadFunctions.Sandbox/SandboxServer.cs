using System.Globalization;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;

namespace LeadFunctions.Sandbox;

/// <summary>
/// One running sandbox on loopback: Smartflo, Flextell and vCita on one port, and its own control under <c>/_sandbox</c>.
/// </summary>
public sealed class SandboxServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SandboxServer(WebApplication app, Uri baseAddress)
    {
        _app = app;
        BaseAddress = baseAddress;
    }

    /// <summary>The root, with a trailing slash: <c>http://127.0.0.1:7080/</c>.</summary>
    public Uri BaseAddress { get; }

    /// <summary>What stands for Smartflo's base URL, without a trailing slash; its paths start with <c>/v1</c>.</summary>
    public string SmartfloBaseUrl => $"{BaseAddress}smartflo";

    /// <summary>What stands for Flextell's base URL (<c>https://dev.flextell.ai/api</c>), without a trailing slash.</summary>
    public string FlextellBaseUrl => $"{BaseAddress}flextell/api";

    /// <summary>What stands for Flextell's OAuth token endpoint (<c>https://dev.flextell.ai/oauth/token</c>).</summary>
    public string FlextellTokenUrl => $"{BaseAddress}flextell/oauth/token";

    /// <summary>What stands for vCita's base URL (<c>https://api.vcita.biz</c>), without a trailing slash.</summary>
    public string VcitaBaseUrl => $"{BaseAddress}vcita";

    /// <summary>Starts a sandbox and returns when it listens. The options are copied.</summary>
    /// <exception cref="SandboxException">The port is in use, or an option is out of its range.</exception>
    public static async Task<SandboxServer> StartAsync(SandboxOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var app = SandboxApplication.Build(options);
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException e)
        {
            await app.DisposeAsync();
            var port = options.Port.ToString(CultureInfo.InvariantCulture);
            throw new SandboxException($"Port {port} is in use: choose another one with --port.", e);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }

        var address = app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First();
        return new SandboxServer(app, new Uri(address));
    }

    /// <summary>Returns when the sandbox is stopped: by Ctrl-C, SIGTERM or the token.</summary>
    public Task WaitForShutdownAsync(CancellationToken cancellationToken = default) => _app.WaitForShutdownAsync(cancellationToken);

    /// <summary>Stops the sandbox; all it holds is gone.</summary>
    public async ValueTask DisposeAsync()
    {
        using (var now = new CancellationTokenSource())
        {
            // What is still being answered (a slow trickle, say) is cut: nobody waits for a stand-in.
            await now.CancelAsync();
            await _app.StopAsync(now.Token);
        }

        await _app.DisposeAsync();
    }
}
