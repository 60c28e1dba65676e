using LeadFunctions.Sandbox;
using LeadFunctions.Soak.Chaos;
using LeadFunctions.Tests.Hosting;

namespace LeadFunctions.Soak;

/// <summary>The settings of the processes: quick to come back to what was interrupted.</summary>
internal static class SoakSettings
{
    private const int Tries = 19;

    /// <summary>Makes them.</summary>
    public static Dictionary<string, string?> Create(string storage, SandboxServer sandbox, SoakOptions options)
    {
        var settings = TestSettings.Create(storage, sandbox);
        var timeout = ProviderFaults.CallTimeout.ToString();
        foreach (var destination in ProviderFaults.Providers)
        {
            settings[$"Destinations:{destination}:CallTimeout"] = timeout;
            settings[$"Destinations:{destination}:ConcurrentCalls"] = "16";
        }

        settings["Destinations:smartflo:MaxBatch"] = options.MaxBatch.ToString();
        settings["Destinations:smartflo:CallsPerSecond"] = "100";

        // A shift ends before the lease could, as it does in production: what waits in line is not sent after somebody else may have got it.
        settings["LocalHost:MessageLease"] = "00:00:10";
        settings["Delivery:Shift"] = "00:00:04";
        settings["Delivery:Schedule"] = string.Join(',', Enumerable.Range(1, Tries).Select(static step => $"00:00:0{Math.Min(step, 4)}"));
        settings["Delivery:BreakDuration"] = "00:00:01";
        settings["Delivery:RepeatDelay"] = "00:00:03";
        return settings;
    }
}
