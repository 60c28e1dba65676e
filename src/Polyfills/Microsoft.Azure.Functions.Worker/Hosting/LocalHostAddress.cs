using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Where the local host listens: resolve it from the host's services.</summary>
public sealed class LocalHostAddress
{
    private readonly IServer _server;

    internal LocalHostAddress(IServer server) => _server = server;

    /// <summary>The address that was bound, with the port that was picked. The first one where there are several.</summary>
    /// <exception cref="InvalidOperationException">The host has not started.</exception>
    public Uri BaseAddress =>
        _server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is { } address && new Uri(address) is { Port: > 0 } uri
            ? uri
            : throw new InvalidOperationException("The local host has not started.");
}
