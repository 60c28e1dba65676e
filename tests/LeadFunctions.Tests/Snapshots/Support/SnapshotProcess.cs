using LeadFunctions.Sandbox;
using LeadFunctions.Tests.Hosting;

namespace LeadFunctions.Tests.Snapshots.Support;

/// <summary>The app with one list to pull, as a process of its own.</summary>
public sealed class SnapshotProcess : SnapshotApi, IAsyncDisposable
{
    private SnapshotProcess(AppProcess process, HttpClient http, SandboxServer sandbox)
        : base(http, sandbox) => (Process, Http) = (process, http);

    public AppProcess Process { get; }

    /// <summary>Calls the app; addresses are relative to <c>/api/</c>.</summary>
    public HttpClient Http { get; }

    public static async Task<SnapshotProcess> StartAsync(string storage, SandboxServer sandbox, Action<Dictionary<string, string?>>? settings = null)
    {
        var all = TestSettings.Create(storage, sandbox);
        SnapshotApp.Configure(all, settings);
        var process = await AppProcess.StartAsync(all);
        var http = new HttpClient { BaseAddress = new Uri(process.Address, "api/") };
        http.DefaultRequestHeaders.Add("x-functions-key", TestSettings.FunctionKey);
        return new SnapshotProcess(process, http, sandbox);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Process.DisposeAsync();
    }
}
