using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using LeadFunctions.Sandbox;
using LeadFunctions.Testing;

namespace LeadFunctions.Tests.Snapshots.Support;

/// <summary>What operators see of a list, and Smartflo's side of it.</summary>
public abstract class SnapshotApi(HttpClient http, SandboxServer sandbox)
{
    public const string List = "441940";

    /// <summary>What Smartflo's list is from now on.</summary>
    public async Task PutListAsync(IEnumerable<JsonObject> rows)
    {
        using var control = new HttpClient { BaseAddress = sandbox.BaseAddress };
        using var body = new StringContent(new JsonArray([.. rows.Select(static row => row.DeepClone())]).ToJsonString(), Encoding.UTF8, "application/json");
        (await control.PutAsync($"_sandbox/lists/{List}", body, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
    }

    /// <summary>Makes Smartflo's list of generated rows.</summary>
    public async Task GenerateListAsync(string query)
    {
        using var control = new HttpClient { BaseAddress = sandbox.BaseAddress };
        (await control.PutAsync($"_sandbox/lists/{List}?{query}", content: null, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
    }

    /// <summary>The list as Smartflo gives it.</summary>
    public async Task<IReadOnlyList<JsonObject>> GetListAsync()
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Add("Authorization", "Bearer sandbox-smartflo-token");
        var rows = await client.GetFromJsonAsync<JsonArray>($"{sandbox.SmartfloBaseUrl}/v1/broadcast/leads/{List}", TestContext.Current.CancellationToken);
        return [.. rows!.Select(static row => row!.AsObject())];
    }

    /// <summary>Pulls the list and waits for the end of the run.</summary>
    public async Task<JsonNode> TakeAsync() => await WaitForRunAsync(await StartRunAsync());

    /// <summary>Asks for a pull.</summary>
    public async Task<string> StartRunAsync()
    {
        var response = await http.PostAsync($"ops/snapshots/{List}", content: null, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        return (await response.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken))!["run"]!.GetValue<string>();
    }

    /// <summary>Waits for the end of a run.</summary>
    public async Task<JsonNode> WaitForRunAsync(string id, TimeSpan? patience = null) => (await Eventually.GetAsync(
        () => FindRunAsync(id), static run => run?["finishedAt"] is not null, $"the end of run {id}", patience))!;

    public async Task<JsonNode?> FindRunAsync(string id)
    {
        using var response = await http.GetAsync($"ops/snapshots/{List}/runs?limit=1000", TestContext.Current.CancellationToken);
        if (response.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }

        var answer = await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken);
        return answer!["runs"]!.AsArray().FirstOrDefault(run => run.Is("run", id));
    }

    public async Task<JsonObject> GetAsync(string path) =>
        (await http.GetFromJsonAsync<JsonObject>($"ops/snapshots/{List}/{path}", TestContext.Current.CancellationToken))!;

    /// <summary>Every row that readers see, put together again as Smartflo sent it.</summary>
    public async Task<IReadOnlyList<JsonObject>> ReadRowsAsync(string query = "reveal=true&limit=1000")
    {
        var leads = await ReadPagesAsync("leads", "leads", query);
        return [.. leads.Select(static lead => Reassemble(lead!.AsObject()))];
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
}
