using LeadFunctions.Azurite;
using Xunit;

namespace LeadFunctions.Testing;

/// <summary>One Azurite for a whole test assembly: use it as an assembly fixture, and names of your own for queues and tables.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private AzuriteServer? _server;

    /// <summary>The connection string of the running emulator.</summary>
    public string ConnectionString => _server?.ConnectionString ?? throw new InvalidOperationException("The fixture is not initialized.");

    /// <inheritdoc />
    public async ValueTask InitializeAsync() => _server = await AzuriteServer.StartAsync(new AzuriteOptions());

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }
}
