using System.Net;
using System.Net.NetworkInformation;
using LeadFunctions.Azurite;
using LeadFunctions.Soak.Leads;

namespace LeadFunctions.Soak.Chaos;

/// <summary>An Azurite that is stopped and comes back with what it held, where it was.</summary>
internal sealed class SoakStorage : IAsyncDisposable
{
    // Below the ports that systems give to those who ask for any, so that nobody gets one by chance while storage is away.
    private const int LowestPort = 12_000;
    private const int HighestPort = 30_000;

    private const int MostToLookThrough = 5000;

    private readonly AzuriteOptions _options;
    private readonly DirectoryInfo _directory;
    private AzuriteServer _server;

    private SoakStorage(AzuriteOptions options, DirectoryInfo directory, AzuriteServer server) => (_options, _directory, _server) = (options, directory, server);

    /// <summary>The account's connection string.</summary>
    public string ConnectionString => _server.ConnectionString;

    /// <summary>Starts storage in a new directory.</summary>
    /// <param name="leads">How many leads it is to hold: with many, rows are found by their keys, which Azurite alone does not do.</param>
    public static async Task<SoakStorage> StartAsync(int leads)
    {
        var directory = Directory.CreateTempSubdirectory("leadfunctions-soak-");
        var ports = FreePorts();
        var options = new AzuriteOptions
        {
            DataDirectory = directory.FullName,
            Preload = leads > MostToLookThrough ? Path.Combine(AppContext.BaseDirectory, "Chaos", "indexed-tables.cjs") : null,
            BlobPort = ports[0],
            QueuePort = ports[1],
            TablePort = ports[2],
        };
        return new SoakStorage(options, directory, await AzuriteServer.StartAsync(options));
    }

    /// <summary>Stops storage in order and starts it again.</summary>
    /// <param name="pause">How long it stays away.</param>
    public async Task<Interruption> RestartAsync(TimeSpan pause)
    {
        var from = DateTimeOffset.UtcNow;
        await _server.DisposeAsync();
        await Task.Delay(pause);
        _server = await AzuriteServer.StartAsync(_options);
        return new Interruption("storage stopped", from, DateTimeOffset.UtcNow);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _directory.Delete(recursive: true);
    }

    private static int[] FreePorts()
    {
        var busy = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(static endpoint => endpoint.AddressFamily != System.Net.Sockets.AddressFamily.InterNetworkV6 || IPAddress.IsLoopback(endpoint.Address)).Select(static endpoint => endpoint.Port).ToHashSet();
        var first = Random.Shared.Next(LowestPort, HighestPort);
        return [.. Enumerable.Range(0, HighestPort - LowestPort)
            .Select(offset => LowestPort + ((first - LowestPort + offset) % (HighestPort - LowestPort)))
            .Where(port => !busy.Contains(port))
            .Take(3)];
    }
}
