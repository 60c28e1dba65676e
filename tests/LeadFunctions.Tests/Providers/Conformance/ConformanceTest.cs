using System.Text.Json.Nodes;
using LeadFunctions.Testing;
using LeadFunctions.Tests.Hosting;

namespace LeadFunctions.Tests.Providers.Conformance;

/// <summary>An app with one destination at one provider, and what the suite asks of it.</summary>
public abstract class ConformanceTest(AzuriteFixture azurite, ProviderData data)
{
    protected ProviderData Data => data;

    /// <summary>Starts an app whose retries come within seconds and whose circuit stays closed.</summary>
    protected Task<TestApp> StartAsync(params IEnumerable<(string Name, string Value)> destinationSettings) => TestApp.StartAsync(azurite, settings =>
    {
        settings["Sources:website:Destinations:0"] = data.Name;
        settings.Remove("Sources:website:Destinations:1");
        settings.Remove("Sources:website:Destinations:2");
        settings["Delivery:Schedule"] = string.Join(',', Enumerable.Repeat("00:00:01", 5));
        settings["Delivery:Jitter"] = "0";
        settings["Delivery:BreakAfter"] = "1000";
        foreach (var (name, value) in data.Settings)
        {
            settings[$"Destinations:{data.Name}:{name}"] = value;
        }

        foreach (var (name, value) in destinationSettings)
        {
            settings[$"Destinations:{data.Name}:{name}"] = value;
        }
    });

    /// <summary>The bodies of the leads that the provider has taken, once every call to it is answered or given up.</summary>
    protected async Task<IReadOnlyList<JsonObject>> TakenAsync(TestApp app)
    {
        await Eventually.GetAsync(
            () => app.Sandbox.ReceivedAsync(data.Name),
            static calls => calls.All(static call => call["outcome"]!.GetValue<string>() is not "pending"),
            "the end of every call");
        return [.. (await app.Sandbox.RecordedAsync(data.Name)).Select(static call => call["body"]!.AsObject())];
    }

    /// <summary>A member of a body by its path.</summary>
    protected static string? Read(JsonNode? body, string path) =>
        path.Split('/').Aggregate(body, static (node, name) => node?[name])?.GetValue<string>();
}
