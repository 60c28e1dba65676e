using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LeadFunctions.Sandbox;
using LeadFunctions.Testing;
using LeadFunctions.Tests.Hosting;

namespace LeadFunctions.Tests.Snapshots.Support;

/// <summary>Pulls a list of so many rows, with leads that come in meanwhile, and tells what it takes in the test's output.</summary>
public sealed class SnapshotMeasure(SnapshotProcess app, SandboxServer sandbox, int rows)
{
    /// <summary>Who gets the leads.</summary>
    public const string Provider = "flextell";

    private static readonly TimeSpan Patience = TimeSpan.FromHours(2);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly long _idle = app.Process.WorkingSet;

    private int _leads;

    /// <summary>The highest memory of all pulls so far, in megabytes above the idle process.</summary>
    public double PeakMegabytes { get; private set; }

    /// <summary>Pulls the list.</summary>
    public async Task<JsonNode> TakeAsync(string what)
    {
        await using var memory = new PeakMemory(app.Process, _idle);
        var before = app.Process.ProcessorTime;
        var pull = app.WaitForRunAsync(await app.StartRunAsync(), Patience);
        var delays = await PassLeadsAsync(pull);
        var run = await pull;
        run["outcome"]!.GetValue<string>().ShouldBe("succeeded");
        PeakMegabytes = Math.Max(PeakMegabytes, memory.Megabytes);
        var seconds = (run["finishedAt"]!.GetValue<DateTimeOffset>() - run["startedAt"]!.GetValue<DateTimeOffset>()).TotalSeconds;
        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{rows} rows, {what}: {run["operations"]!.GetValue<long>() * 1000.0 / rows:F2} storage operations per 1,000 rows, peak {memory.Megabytes:F0} MB over {_idle / 1024 / 1024} MB, {seconds:F1} s ({(app.Process.ProcessorTime - before).TotalSeconds:F1} s of processor time), {run["bytes"]} bytes; {delays.Count} leads delivered meanwhile, after {delays.Average():F2} s, at most {delays.Max():F2} s"));
        return run;
    }

    private async Task<IReadOnlyList<double>> PassLeadsAsync(Task pull)
    {
        using var provider = new SandboxClient(sandbox);
        var delays = new List<double>();
        do
        {
            var watch = Stopwatch.StartNew();
            var lead = new { name = "Asha Rao", phone = $"98202{_leads++:D5}" };
            (await app.Http.PostAsJsonAsync("leads/website", lead, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
            await Eventually.GetAsync(() => provider.CountLeadsAsync(Provider), count => count >= _leads, "a lead to be delivered while a list is pulled");
            delays.Add(watch.Elapsed.TotalSeconds);
        }
        while (await Task.WhenAny(pull, Task.Delay(Pause, TestContext.Current.CancellationToken)) != pull);

        return delays;
    }
}
