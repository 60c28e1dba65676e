using Azure.Data.Tables;
using LeadFunctions.Sandbox;
using LeadFunctions.Snapshots.Runs;
using LeadFunctions.Testing;
using LeadFunctions.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Tests.Snapshots.Support;

/// <summary>The app with one list to pull.</summary>
public sealed class SnapshotApp(TestApp app) : SnapshotApi(app.Http, app.Sandbox.Server), IAsyncDisposable
{
    public TestApp App => app;

    public SandboxClient Sandbox => app.Sandbox;

    public static async Task<SnapshotApp> StartAsync(AzuriteFixture azurite, Action<Dictionary<string, string?>>? settings = null) =>
        new(await TestApp.StartAsync(azurite, all => Configure(all, settings)));

    /// <summary>Starts another instance on the storage and the sandbox of this one.</summary>
    public async Task<SnapshotApp> StartAnotherAsync(Action<Dictionary<string, string?>>? settings = null) => await StartAsync(app.Storage, Sandbox.Server, settings);

    public static async Task<SnapshotApp> StartAsync(string storage, SandboxServer sandbox, Action<Dictionary<string, string?>>? settings = null) =>
        new(await TestApp.StartAsync(storage, sandbox, all => Configure(all, settings)));

    public T Service<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    public async Task<IReadOnlyList<RunRecord>> GetRunsAsync() => await Service<RunStore>().ReadAsync(List).ToListAsync(TestContext.Current.CancellationToken);

    /// <summary>Every row of a table.</summary>
    public async Task<IReadOnlyList<TableEntity>> ReadTableAsync(string table)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in app.Table(table).QueryAsync<TableEntity>(cancellationToken: TestContext.Current.CancellationToken))
        {
            rows.Add(row);
        }

        return rows;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    public static void Configure(Dictionary<string, string?> all, Action<Dictionary<string, string?>>? settings = null)
    {
        all["Snapshots:Lists:0"] = List;
        all["Snapshots:Unmask:0"] = List;
        all["Snapshots:Destination"] = "smartflo";
        all["Snapshots:Lease"] = "00:00:03";
        settings?.Invoke(all);
    }
}
