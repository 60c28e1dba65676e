using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LeadFunctions.Sandbox;
using LeadFunctions.Testing;

namespace LeadFunctions.Tests.Hosting;

/// <summary>Asks the sandbox what it received, and switches faults on.</summary>
public sealed class SandboxClient(SandboxServer server) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = server.BaseAddress };

    public SandboxServer Server => server;

    /// <summary>Calls that a provider recorded, in order.</summary>
    public async Task<IReadOnlyList<JsonNode>> RecordedAsync(string provider)
    {
        var calls = await _http.GetFromJsonAsync<JsonArray>($"_sandbox/received?provider={provider}&outcome=recorded&limit=1000000");
        return [.. calls!.Select(static call => call!)];
    }

    /// <summary>Every call to a provider, in order.</summary>
    public async Task<IReadOnlyList<JsonNode>> ReceivedAsync(string provider)
    {
        var calls = await _http.GetFromJsonAsync<JsonArray>($"_sandbox/received?provider={provider}&limit=1000000");
        return [.. calls!.Select(static call => call!)];
    }

    /// <summary>Waits until a provider has recorded so many calls.</summary>
    public Task<IReadOnlyList<JsonNode>> WaitForRecordedAsync(string provider, int count = 1) =>
        Eventually.GetAsync(() => RecordedAsync(provider), calls => calls.Count >= count, $"{count} calls recorded by {provider}");

    /// <summary>Adds a fault: see the sandbox's <c>POST /_sandbox/faults</c>.</summary>
    public async Task AddFaultAsync(object fault) => (await _http.PostAsJsonAsync("_sandbox/faults", fault)).EnsureSuccessStatusCode();

    /// <summary>The faults that are on.</summary>
    public async Task<IReadOnlyList<JsonNode>> FaultsAsync() => [.. (await _http.GetFromJsonAsync<JsonArray>("_sandbox/faults"))!.Select(static fault => fault!)];

    /// <summary>Removes one fault.</summary>
    public async Task RemoveFaultAsync(int id) => (await _http.DeleteAsync($"_sandbox/faults/{id}")).EnsureSuccessStatusCode();

    /// <summary>Removes every fault.</summary>
    public async Task ClearFaultsAsync() => (await _http.DeleteAsync("_sandbox/faults")).EnsureSuccessStatusCode();

    /// <summary>How many leads a provider has recorded.</summary>
    public Task<int> CountLeadsAsync(string provider) => CountAsync(provider, "leads");

    /// <summary>How many calls a provider got.</summary>
    public Task<int> CountCallsAsync(string provider) => CountAsync(provider, "calls");

    /// <summary>Changes the sandbox's settings.</summary>
    public async Task ChangeAsync(object settings) => (await _http.PutAsJsonAsync("_sandbox/settings", settings)).EnsureSuccessStatusCode();

    public void Dispose() => _http.Dispose();

    private async Task<int> CountAsync(string provider, string what) => (await _http.GetFromJsonAsync<JsonObject>("_sandbox/counts"))![provider]![what]!.GetValue<int>();
}
