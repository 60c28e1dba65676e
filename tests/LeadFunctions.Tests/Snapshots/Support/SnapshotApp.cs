using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using LeadFunctions.Sandbox;
using LeadFunctions.Snapshots.Runs;
using LeadFunctions.Testing;
using LeadFunctions.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Tests.Snapshots.Support;

/// <summary>The app with one list to pull.</summary>
public sealed class SnapshotApp(TestApp app) : IAsyncDisposable
{
    public const string List = "441940";

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

    /// <summary>What Smartflo's list is from now on.</summary>
    public async Task PutListAsync(IEnumerable<JsonObject> rows)
    {
        using var http = new HttpClient { BaseAddress = Sandbox.Server.BaseAddress };
        using var body = new StringContent(new JsonArray([.. rows.Select(static row => row.DeepClone())]).ToJsonString(), Encoding.UTF8, "application/json");
        (await http.PutAsync($"_sandbox/lists/{List}", body, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
    }

    /// <summary>Makes Smartflo's list of generated rows.</summary>
    public async Task GenerateListAsync(string query)
    {
        using var http = new HttpClient { BaseAddress = Sandbox.Server.BaseAddress };
        (await http.PutAsync($"_sandbox/lists/{List}?{query}", content: null, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
    }

    /// <summary>The list as Smartflo gives it.</summary>
    public async Task<IReadOnlyList<JsonObject>> GetListAsync()
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("Authorization", "Bearer sandbox-smartflo-token");
        var rows = await http.GetFromJsonAsync<JsonArray>($"{Sandbox.Server.SmartfloBaseUrl}/v1/broadcast/leads/{List}", TestContext.Current.CancellationToken);
        return [.. rows!.Select(static row => row!.AsObject())];
    }

    /// <summary>Pulls the list and waits for the end of the run.</summary>
    public async Task<JsonNode> TakeAsync() => await WaitForRunAsync(await StartRunAsync());

    /// <summary>Asks for a pull.</summary>
    public async Task<string> StartRunAsync()
    {
        var response = await app.Http.PostAsync($"ops/snapshots/{List}", content: null, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        return (await response.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken))!["run"]!.GetValue<string>();
    }

    /// <summary>Waits for the end of a run.</summary>
    public async Task<JsonNode> WaitForRunAsync(string id, TimeSpan? patience = null) => (await Eventually.GetAsync(
        () => FindRunAsync(id), static run => run?["finishedAt"] is not null, $"the end of run {id}", patience))!;

    public async Task<JsonNode?> FindRunAsync(string id)
    {
        using var response = await app.Http.GetAsync($"ops/snapshots/{List}/runs?limit=1000", TestContext.Current.CancellationToken);
        if (response.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }

        var answer = await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken);
        return answer!["runs"]!.AsArray().FirstOrDefault(run => run.Is("run", id));
    }

    public async Task<IReadOnlyList<RunRecord>> GetRunsAsync() => await Service<RunStore>().ReadAsync(List).ToListAsync(TestContext.Current.CancellationToken);

    public async Task<JsonObject> GetAsync(string path) =>
        (await app.Http.GetFromJsonAsync<JsonObject>($"ops/snapshots/{List}/{path}", TestContext.Current.CancellationToken))!;

    /// <summary>Every row that readers see, put together again as Smartflo sent it.</summary>
    public async Task<IReadOnlyList<JsonObject>> ReadRowsAsync(string query = "reveal=true&limit=1000")
    {
        var leads = await ReadPagesAsync("leads", "leads", query);
        return [.. leads.Select(static lead => Reassemble(lead!.AsObject()))];
    }

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

    /// <summary>Every item of a paged answer.</summary>
    public async Task<IReadOnlyList<JsonNode?>> ReadPagesAsync(string path, string items, string query)
    {
        var all = new List<JsonNode?>();
        string? continuation = null;
        do
        {
            var page = await GetAsync($"{path}?{query}{(continuation is null ? string.Empty : $"&continuation={continuation}")}");
            all.AddRange(page[items]!.AsArray());
            continuation = page["continuation"]?.GetValue<string>();
        }
        while (continuation is not null);

        return all;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    public static JsonObject Reassemble(JsonObject lead)
    {
        var row = new JsonObject();
        foreach (var (name, field) in lead["fields"]!.AsObject())
        {
            row[name] = field!["value"]?.DeepClone();
        }

        foreach (var (name, value) in lead["other"]!.AsObject())
        {
            row[name] = value?.DeepClone();
        }

        return row;
    }

    private static void Configure(Dictionary<string, string?> all, Action<Dictionary<string, string?>>? settings)
    {
        all["Snapshots:Lists:0"] = List;
        all["Snapshots:Unmask:0"] = List;
        all["Snapshots:Destination"] = "smartflo";
        all["Snapshots:Schedule"] = "0 0 0 1 1 *";
        all["Snapshots:Lease"] = "00:00:03";
        settings?.Invoke(all);
    }
}
