using System.Net;
using System.Net.Sockets;

namespace LeadFunctions.DevHost.Ports;

/// <summary>
/// A port on loopback (both families, as <c>localhost</c> means both), kept from others from before anything is started until the app
/// itself listens.
/// </summary>
internal sealed class PortReservation : IDisposable
{
    private const int Attempts = 10;

    private readonly List<TcpListener> _listeners;

    private PortReservation(List<TcpListener> listeners, int port)
    {
        _listeners = listeners;
        Port = port;
    }

    public int Port { get; }

    /// <summary>The port's root, with a trailing slash.</summary>
    public Uri Origin => new($"http://localhost:{Port}");

    /// <param name="port">The port; 0 takes a free one.</param>
    /// <param name="option">The option that chooses another one.</param>
    /// <exception cref="DevHostException">The port is in use, or not for this user.</exception>
    public static PortReservation Take(int port, string option)
    {
        for (var attempt = 1; ; attempt++)
        {
            var listeners = new List<TcpListener>();
            try
            {
                var taken = Listen(listeners, IPAddress.Loopback, port);
                if (Socket.OSSupportsIPv6)
                {
                    Listen(listeners, IPAddress.IPv6Loopback, taken);
                }

                return new PortReservation(listeners, taken);
            }
            catch (SocketException e)
            {
                listeners.ForEach(static listener => listener.Dispose());
                if (port > 0 || attempt == Attempts)
                {
                    throw InUse(port, option, e);
                }
            }
        }
    }

    public static DevHostException InUse(int port, string option, Exception cause) => new(
        cause is SocketException { SocketErrorCode: SocketError.AccessDenied }
            ? $"Port {port} is not for this user: choose another one with {option}."
            : $"Port {port} is in use: choose another one with {option}.",
        cause);

    /// <summary>Gives the port to whoever binds it next.</summary>
    public void Dispose() => _listeners.ForEach(static listener => listener.Dispose());

    private static int Listen(List<TcpListener> listeners, IPAddress address, int port)
    {
        var listener = new TcpListener(address, port);
        listeners.Add(listener);
        try
        {
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.AddressNotAvailable)
        {
            // IPv6 may be known to the system and still have no loopback address, as in many containers.
            return port;
        }
    }
}
