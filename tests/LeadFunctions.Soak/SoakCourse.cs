using System.Diagnostics;
using LeadFunctions.Soak.Audit;
using LeadFunctions.Soak.Chaos;
using LeadFunctions.Soak.Leads;
using LeadFunctions.Tests.Hosting;

namespace LeadFunctions.Soak;

/// <summary>The course of a soak, once everything stands: post and strike, calm down, wait, count.</summary>
internal sealed class SoakCourse(
    SoakOptions options, IReadOnlyList<SoakLead> leads, SoakStorage storage, SandboxClient sandbox, AppFleet fleet, Random random, Action<string> log)
{
    // Share of the leads that every provider has before the faults end: the others are the refused ones, and those that wait for another try.
    private const double CalmAt = 0.9;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    private readonly Ledger _ledger = new();

    /// <summary>Runs it.</summary>
    public async Task<SoakReport> RunAsync(CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        using (var posters = new Posters(fleet, _ledger))
        {
            var striker = new Striker(fleet, storage, _ledger, random, log);
            await Task.WhenAll(
                posters.PostAsync(leads, options.Connections, cancellationToken),
                striker.RunAsync(options, ProgressAsync, cancellationToken));
        }

        log($"{_ledger.Count} leads accepted after {Stopwatch.GetElapsedTime(started).TotalSeconds:F0} s");
        while (await DeliveredAsync() < CalmAt)
        {
            await Task.Delay(Look, cancellationToken);
        }

        await ProviderFaults.CalmDownAsync(sandbox);
        await new Queues(storage.ConnectionString).WaitUntilEmptyAsync(cancellationToken);
        var report = new SoakReport
        {
            Posted = leads.Count,
            Elapsed = Stopwatch.GetElapsedTime(started),
            SurplusRows = await SmartfloRows.CountSurplusAsync(sandbox.Server, cancellationToken),
            Interruptions = [.. _ledger.Interruptions.Select(static interruption => interruption.What)],
        };
        var auditor = new Auditor(
            _ledger,
            await Arrivals.ReadAsync(sandbox.Server, cancellationToken),
            await StoredDeliveries.ReadAsync(storage.ConnectionString, cancellationToken),
            new DoubleCheck(_ledger.Interruptions, ProviderFaults.CallTimeout));
        return auditor.Run(report);
    }

    // Accepted and delivered count half each.
    private async Task<double> ProgressAsync() => (((double)_ledger.Count / leads.Count) + await DeliveredAsync()) / 2;

    private async Task<double> DeliveredAsync()
    {
        var counts = await Task.WhenAll(ProviderFaults.Providers.Select(sandbox.CountLeadsAsync));
        return (double)counts.Min() / leads.Count;
    }
}
