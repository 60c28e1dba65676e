using LeadFunctions.Azurite;
using LeadFunctions.Sandbox;
using LeadFunctions.Testing;
using LeadFunctions.Tests.Hosting;

namespace LeadFunctions.Tests.Costs;

/// <summary>What a lead costs, counted, so that a change that makes leads dearer is seen. The numbers are in the tests' output.</summary>
[Collection(nameof(QuietCollection))]
public sealed class CostReportTests(ITestOutputHelper output)
{
    private const int Connections = 64;
    private const int BurstLeads = 3000;
    private const int MostOperationsForALoneLead = 8;
    private const double MostOperationsInABurst = 0.6;

    [Theory]
    [InlineData("smartflo")]
    [InlineData("flextell")]
    [InlineData("vcita")]
    public async Task A_Lone_Lead_Costs_At_Most_8_Storage_Operations(string destination)
    {
        await using var world = await World.StartAsync(destination, callsPerSecond: 1000);
        await DeliverAsync(world, "98765 40001");

        // Now and then something else falls into a lead's time, such as another reservation at the limit: the cheapest of three tells.
        var deliveries = new List<(int Operations, int Calls)>();
        foreach (var phone in new[] { "98765 40002", "98765 40003", "98765 40004" })
        {
            deliveries.Add(await DeliverAsync(world, phone));
        }

        var (operations, calls) = deliveries.MinBy(static delivery => delivery.Operations);
        output.WriteLine($"a lone lead to {destination}: {operations} storage operations, {calls} provider calls");
        operations.ShouldBeLessThanOrEqualTo(MostOperationsForALoneLead);
        calls.ShouldBe(1);
    }

    [Fact]
    public async Task A_Burst_Costs_At_Most_Six_Tenths_Of_A_Storage_Operation_For_Each_Lead()
    {
        await using var world = await World.StartAsync("smartflo", callsPerSecond: 20);
        await DeliverAsync(world, "98765 40001");
        var before = await CountCallsAsync(world);
        using var operations = world.Count();

        await Parallel.ForAsync(0, BurstLeads, new ParallelOptions { MaxDegreeOfParallelism = Connections }, async (number, _) =>
            await world.App.PostLeadAsync(new { name = $"Lead {number}", phone = $"98765{50_000 + number}", email = $"lead{number}@example.com" }));
        await Eventually.GetAsync(() => CountLeadsAsync(world), static leads => leads >= BurstLeads + 1, "every lead at Smartflo");
        await SettleAsync(operations);

        var perLead = (double)operations.Total / BurstLeads;
        var calls = await CountCallsAsync(world) - before;
        output.WriteLine($"{BurstLeads} leads over {Connections} connections: {perLead:0.000} storage operations and {(double)calls / BurstLeads:0.000} provider calls for each");
        output.WriteLine(operations.Describe());
        (await CountLeadsAsync(world)).ShouldBe(BurstLeads + 1);
        perLead.ShouldBeLessThanOrEqualTo(MostOperationsInABurst);
        ((double)calls / BurstLeads).ShouldBeLessThanOrEqualTo(0.1);
    }

    private async Task<(int Operations, int Calls)> DeliverAsync(World world, string phone)
    {
        var before = (await world.App.Sandbox.ReceivedAsync(world.Destination)).Count;
        using var operations = world.Count();

        await world.App.PostLeadAsync(new { name = "Asha Sharma", phone, email = "asha@example.com" });
        await SettleAsync(operations);

        output.WriteLine(operations.Describe());

        // The last deletion comes after the delivery is recorded.
        return (operations.Total - 1, (await world.App.Sandbox.ReceivedAsync(world.Destination)).Count - before);
    }

    // A lead's way has ended when as many messages were deleted as were put, and it takes two at least: one to be routed, one to be delivered.
    private static Task<(int Puts, int Deletions)> SettleAsync(StorageOperations operations) => Eventually.GetAsync(
        () => Task.FromResult((operations.Puts, operations.Deletions)),
        static counts => counts.Puts >= 2 && counts.Puts == counts.Deletions,
        "every message to be done with");

    private static async Task<int> CountCallsAsync(World world) => (await world.App.Sandbox.ReceivedAsync(world.Destination)).Count;

    private static async Task<int> CountLeadsAsync(World world) =>
        (await world.App.Sandbox.RecordedAsync(world.Destination)).Sum(static call => call["body"]!["data"]?.AsArray().Count ?? 1);

    private sealed class World(AzuriteServer azurite, SandboxServer sandbox, TestApp app, string destination) : IAsyncDisposable
    {
        public TestApp App => app;

        public string Destination => destination;

        public StorageOperations Count() => new(azurite.QueuePort, azurite.TablePort);

        public static async Task<World> StartAsync(string destination, int callsPerSecond)
        {
            var azurite = await AzuriteServer.StartAsync(new AzuriteOptions());
            var sandbox = await SandboxServer.StartAsync(new SandboxOptions { CallsPerSecond = 0 });
            var app = await TestApp.StartAsync(azurite.ConnectionString, sandbox, settings =>
            {
                settings["Sources:website:Destinations:0"] = destination;
                settings.Remove("Sources:website:Destinations:1");
                settings.Remove("Sources:website:Destinations:2");
                settings["Destinations:smartflo:CallsPerSecond"] = $"{callsPerSecond}";
            });
            return new World(azurite, sandbox, app, destination);
        }

        public async ValueTask DisposeAsync()
        {
            await app.DisposeAsync();
            await sandbox.DisposeAsync();
            await azurite.DisposeAsync();
        }
    }
}
