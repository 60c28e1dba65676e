using LeadFunctions.Azurite;
using LeadFunctions.DevHost.Settings;

namespace LeadFunctions.DevHost.Storage;

/// <summary>Where leads are kept: Azurite, started here, or an account that was named.</summary>
internal sealed class DevStorage : IAsyncDisposable
{
    private readonly DataDirectory? _data;
    private readonly AzuriteServer? _azurite;

    private DevStorage(string connectionString, string description, DataDirectory? data = null, AzuriteServer? azurite = null)
    {
        ConnectionString = connectionString;
        Description = description;
        _data = data;
        _azurite = azurite;
    }

    public string ConnectionString { get; }

    /// <summary>In words, without secrets.</summary>
    public string Description { get; }

    /// <exception cref="DevHostException">The account cannot be reached, or the data directory is in use.</exception>
    /// <exception cref="AzuriteException">Azurite cannot be installed or started.</exception>
    public static async Task<DevStorage> StartAsync(
        DevHostOptions options, SettingsFile file, TextWriter output, CancellationToken cancellationToken)
    {
        if ((options.Storage ?? AppSettings.StorageAccount(file)) is { } account)
        {
            var name = await StorageCheck.EnsureReachableAsync(account, TimeProvider.System, cancellationToken);
            return new DevStorage(account, name);
        }

        var data = DataDirectory.Take(options.Data ?? Path.Combine(file.Folder, ".leadfunctions", "azurite"));
        try
        {
            await output.WriteLineAsync("Starting Azurite, which the first start installs from npm …");
            var azurite = await AzuriteServer.StartAsync(new AzuriteOptions { DataDirectory = data.Path }, cancellationToken);
            return new DevStorage(azurite.ConnectionString, $"Azurite, data in {data.Path}", data, azurite);
        }
        catch
        {
            data.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_azurite is not null)
        {
            await _azurite.DisposeAsync();
        }

        _data?.Dispose();
    }
}
