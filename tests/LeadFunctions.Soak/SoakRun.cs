using LeadFunctions.Sandbox;
using LeadFunctions.Soak.Chaos;
using LeadFunctions.Soak.Leads;
using LeadFunctions.Tests.Hosting;

namespace LeadFunctions.Soak;

/// <summary>Posts leads to several processes of the app while those are killed, storage is stopped and the providers fail.</summary>
public static class SoakRun
{
    /// <summary>Runs a soak and returns when every accepted lead has come to its end.</summary>
    /// <param name="options">How much of what.</param>
    /// <param name="log">Is told what happens.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public static async Task<SoakReport> RunAsync(SoakOptions options, Action<string> log, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(options.Patience);
        var random = new Random(options.Seed);
        var leads = SoakLead.Create(options.Leads, options.Refused, random);
        await using var storage = await SoakStorage.StartAsync(options.Leads);
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { CallsPerSecond = 0, KeepCalls = int.MaxValue, KeepBytes = long.MaxValue }, patience.Token);
        using var client = new SandboxClient(sandbox);
        await ProviderFaults.AddAsync(client, leads, options.FaultRate, options.Seed);
        await using var fleet = await AppFleet.StartAsync(options.Processes, SoakSettings.Create(storage.ConnectionString, sandbox, options));
        return await new SoakCourse(options, leads, storage, client, fleet, random, log).RunAsync(patience.Token);
    }
}
