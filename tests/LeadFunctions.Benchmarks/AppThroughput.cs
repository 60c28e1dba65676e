using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using LeadFunctions.Azurite;
using LeadFunctions.Delivery;
using LeadFunctions.Sandbox;
using LeadFunctions.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace LeadFunctions.Benchmarks;

/// <summary>The app in this process, from posts on 64 connections to deliveries that the sandbox has taken and the tables have recorded.</summary>
internal static class AppThroughput
{
    private const int Connections = 64;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    /// <summary>An account for each number of destinations.</summary>
    public static IReadOnlyList<string> Accounts { get; } = ["app1", "app3"];

    /// <summary>Posts leads and waits until all deliveries are recorded.</summary>
    public static async Task<Measurement> RunAsync(AzuriteServer storage, int leads, IReadOnlyList<string> destinations)
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { CallsPerSecond = 0 });
        using var providers = new SandboxClient(sandbox);
        using var recorded = new RecordedDeliveries();
        await using var app = await TestApp.StartAsync(storage.ConnectionStringFor($"app{destinations.Count}"), sandbox, settings => Configure(settings, destinations), LogWarnings);
        using var http = new HttpClient { BaseAddress = app.Http.BaseAddress };
        using var operations = new StorageOperations(storage.QueuePort, storage.TablePort, storage.BlobPort);
        var allocated = GC.GetTotalAllocatedBytes();
        var started = Stopwatch.GetTimestamp();
        await PostAsync(http, leads);
        while (recorded.Count < leads * destinations.Count)
        {
            await Task.Delay(Look);
        }

        var elapsed = Stopwatch.GetElapsedTime(started);
        allocated = GC.GetTotalAllocatedBytes() - allocated;
        await CheckAsync(app, leads * destinations.Count);
        var calls = await Task.WhenAll(destinations.Select(providers.CountCallsAsync));
        return new Measurement($"app, {Connections} connections, {destinations.Count} destination(s)", leads, elapsed, operations.Total, calls.Sum(), allocated);
    }

    private static void Configure(Dictionary<string, string?> settings, IReadOnlyList<string> destinations)
    {
        foreach (var name in settings.Keys.Where(static name => name.StartsWith("Sources:website:Destinations:", StringComparison.Ordinal)).ToList())
        {
            settings.Remove(name);
        }

        for (var i = 0; i < destinations.Count; i++)
        {
            settings[$"Sources:website:Destinations:{i}"] = destinations[i];
        }
    }

    private static void LogWarnings(IServiceCollection services) =>
        services.AddLogging(static logging => logging.AddSimpleConsole(static options => options.SingleLine = true).AddFilter<ConsoleLoggerProvider>(static level => level >= LogLevel.Warning));

    private static Task PostAsync(HttpClient http, int leads)
    {
        var next = 0;
        return Task.WhenAll(Enumerable.Range(0, Connections).Select(async _ =>
        {
            while (Interlocked.Increment(ref next) is var number && number <= leads)
            {
                var lead = new { name = "Asha Rao", phone = $"98{number:D8}", email = $"asha{number}@example.com", utm_source = "google", utm_medium = "cpc", page = "https://www.example.com/landing" };
                while (!await TryPostAsync(http, lead))
                {
                    await Task.Delay(Look);
                }
            }
        }));
    }

    // Storage that does not answer in time on a busy machine is the sender's business, as ever.
    private static async Task<bool> TryPostAsync(HttpClient http, object lead)
    {
        using var response = await http.PostAsJsonAsync("leads/website", lead);
        return response.StatusCode == HttpStatusCode.ServiceUnavailable ? false : response.EnsureSuccessStatusCode().IsSuccessStatusCode;
    }

    private static async Task CheckAsync(TestApp app, int deliveries)
    {
        var rows = await app.DeliveriesAsync();
        var wrong = rows.Where(static delivery => delivery.State != DeliveryState.Delivered).ToList();
        if (rows.Count != deliveries || wrong.Count > 0)
        {
            throw new InvalidOperationException($"{rows.Count} deliveries of {deliveries}, {wrong.Count} not delivered.");
        }
    }
}
