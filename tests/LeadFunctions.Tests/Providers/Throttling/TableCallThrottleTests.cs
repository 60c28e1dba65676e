using System.Collections.Concurrent;
using System.Diagnostics;
using Azure.Data.Tables;
using LeadFunctions.Providers.Throttling;
using LeadFunctions.Sandbox;
using LeadFunctions.Testing;
using LeadFunctions.Tests.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace LeadFunctions.Tests.Providers.Throttling;

[Collection(nameof(QuietCollection))]
public sealed class TableCallThrottleTests(AzuriteFixture azurite, ITestOutputHelper output)
{
    private const double LeastUse = 0.9;

    [Theory]
    [InlineData(3)]
    [InlineData(25)]
    public async Task Two_Instances_Never_Exceed_The_Limit_And_Use_Nine_Tenths_Of_It(int callsPerSecond)
    {
        var tables = new TableServiceClient(azurite.CreateAccount());
        var table = tables.GetTableClient("throttles");
        await table.CreateIfNotExistsAsync(TestContext.Current.CancellationToken);
        TableCallThrottle[] instances = [Create(table, callsPerSecond), Create(table, callsPerSecond)];
        var turns = new ConcurrentQueue<long>();

        // Long enough that one turn, given up because the machine was busy, is not a tenth of them.
        var callsOfEach = Math.Max(20, callsPerSecond * 5 / 2);
        await Task.WhenAll(instances.SelectMany(instance => Enumerable.Range(0, callsOfEach).Select(async _ =>
        {
            await instance.WaitAsync(TestContext.Current.CancellationToken);
            turns.Enqueue(Stopwatch.GetTimestamp());
        })));

        var times = turns.Order().ToList();
        var closest = Enumerable.Range(0, times.Count - callsPerSecond).Min(index => Stopwatch.GetElapsedTime(times[index], times[index + callsPerSecond]));
        var rate = (times.Count - 1) / Stopwatch.GetElapsedTime(times[0], times[^1]).TotalSeconds;
        output.WriteLine($"{callsPerSecond} calls/s: {rate:0.00} made; {callsPerSecond + 1} calls within {closest.TotalMilliseconds:0} ms at the closest");
        closest.ShouldBeGreaterThan(TimeSpan.FromSeconds(1));
        rate.ShouldBeGreaterThanOrEqualTo(callsPerSecond * LeastUse);
    }

    [Fact]
    public async Task An_Instance_Whose_Clock_Is_Behind_Gets_Its_Share()
    {
        const int CallsPerSecond = 10;
        var tables = new TableServiceClient(azurite.CreateAccount());
        var table = tables.GetTableClient("throttles");
        await table.CreateIfNotExistsAsync(TestContext.Current.CancellationToken);
        var ahead = Create(table, CallsPerSecond);
        var behind = Create(table, CallsPerSecond, new ShiftedTime(TimeSpan.FromMilliseconds(-300)));
        var calls = 0;
        var crowd = Enumerable.Range(0, 60).Select(_ => ahead.WaitAsync(TestContext.Current.CancellationToken)).ToList();
        var others = Enumerable.Range(0, 60).Select(async _ =>
        {
            await behind.WaitAsync(TestContext.Current.CancellationToken);
            Interlocked.Increment(ref calls);
        }).ToList();

        await Task.WhenAll(crowd);
        var share = Volatile.Read(ref calls);
        await Task.WhenAll(others);

        share.ShouldBeGreaterThan(15);
    }

    [Fact]
    public async Task Two_Apps_On_One_Account_Are_Never_Refused_By_A_Strict_Provider()
    {
        const int CallsPerSecond = 20;
        const int Leads = 100;
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { CallsPerSecond = CallsPerSecond }, TestContext.Current.CancellationToken);
        var storage = azurite.CreateAccount();
        await using var first = await TestApp.StartAsync(storage, sandbox, Configure);
        await using var second = await TestApp.StartAsync(storage, sandbox, Configure);
        await first.Sandbox.ChangeAsync(new { smartflo = new { rateLimitWindow = "sliding" } });

        await Task.WhenAll(Enumerable.Range(0, Leads).Select(number => (number % 2 == 0 ? first : second).PostLeadAsync(new { name = "Asha", phone = $"98765{43_000 + number}" })));
        await first.Sandbox.WaitForRecordedAsync("smartflo", Leads);

        var calls = await first.Sandbox.ReceivedAsync("smartflo");
        calls.Count(static call => call["outcome"]!.GetValue<string>() is "rateLimited").ShouldBe(0);
        calls.Count.ShouldBe(Leads);
        var times = calls.Select(static call => call["time"]!.GetValue<DateTimeOffset>()).Order().ToList();
        var rate = (Leads - 1) / (times[^1] - times[0]).TotalSeconds;
        output.WriteLine($"{rate:0.00} of {CallsPerSecond} calls/s");
        rate.ShouldBeGreaterThanOrEqualTo(CallsPerSecond * LeastUse);

        static void Configure(Dictionary<string, string?> settings)
        {
            settings["Sources:website:Destinations:0"] = "smartflo";
            settings.Remove("Sources:website:Destinations:1");
            settings.Remove("Sources:website:Destinations:2");
            settings["Destinations:smartflo:CallsPerSecond"] = $"{CallsPerSecond}";
            settings["Destinations:smartflo:MaxBatch"] = "1";
            settings["Destinations:smartflo:ConcurrentCalls"] = "50";
        }
    }

    private static TableCallThrottle Create(TableClient table, int callsPerSecond, TimeProvider? time = null) =>
        new(table, "account", callsPerSecond, time ?? TimeProvider.System, new Random(), NullLogger<TableCallThrottle>.Instance);
}
