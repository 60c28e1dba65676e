namespace LeadFunctions.DevHost.Tests;

/// <summary>One dev host for the tests that only use it.</summary>
public sealed class DevHostFixture : IAsyncLifetime
{
    private readonly TemporaryDirectory _data = new();

    internal RunningDevHost DevHost { get; private set; } = null!;

    public async ValueTask InitializeAsync() => DevHost = await RunningDevHost.StartAsync(_data.Path);

    public async ValueTask DisposeAsync()
    {
        await DevHost.DisposeAsync();
        _data.Dispose();
    }
}
