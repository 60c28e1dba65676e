using Azure.Storage.Queues.Models;
using LeadFunctions.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Azure.Functions.Worker.Tests;

/// <summary>A queue of its own and a probe for each test.</summary>
public abstract class QueueTestBase(AzuriteFixture azurite)
{
    private protected TestQueue Queue { get; } = new(azurite.ConnectionString);

    private protected FunctionProbe Probe { get; } = new();

    private protected Task<TestHost> StartAsync(params (string, string)[] settings) => StartAsync(typeof(QueueFunctions), settings);

    private protected Task<TestHost> StartAsync(Type functions, params (string, string)[] settings)
    {
        var builder = TestHost.Builder([functions], [.. Queue.Settings, .. settings]);
        builder.Services.AddSingleton(Probe);
        return TestHost.StartAsync(builder);
    }

    private protected static (string, string) Queues(string setting, string value) =>
        ($"AzureFunctionsJobHost:extensions:queues:{setting}", value);

    private protected async Task<QueueMessage> NextMessageAsync() => (await Probe.NextAsync()).ShouldBeOfType<QueueMessage>();
}
