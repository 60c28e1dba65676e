using LeadFunctions.Soak.Leads;
using LeadFunctions.Tests.Hosting;

namespace LeadFunctions.Soak.Chaos;

/// <summary>What goes wrong at the providers.</summary>
internal static class ProviderFaults
{
    /// <summary>Time for one call in a soak; a call that takes longer is given up.</summary>
    public static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(2);

    /// <summary>Every provider; the destinations have their names.</summary>
    public static readonly IReadOnlyList<string> Providers = ["smartflo", "flextell", "vcita"];

    /// <summary>Refuses some leads for good, and lets a share of all calls meet each kind of fault.</summary>
    public static async Task AddAsync(SandboxClient sandbox, IEnumerable<SoakLead> leads, double rate, int seed)
    {
        await RefuseAsync(sandbox, leads);
        foreach (var provider in Providers)
        {
            object[] faults =
            [
                new { provider, status = 429, count = 0, probability = rate, seed = ++seed },
                new { provider, status = 429, retryAfter = 1, count = 0, probability = rate, seed = ++seed },
                new { provider, status = 500, count = 0, probability = rate, seed = ++seed },
                new { provider, status = 503, retryAfter = 4, count = 0, probability = rate, seed = ++seed },
                new { provider, tokenExpired = true, count = 0, probability = rate, seed = ++seed },
                new { provider, dropConnection = "before", count = 0, probability = rate, seed = ++seed },
                new { provider, dropConnection = "after", count = 0, probability = rate, seed = ++seed },
                new { provider, latencyMs = (int)CallTimeout.TotalMilliseconds * 2, count = 0, probability = rate / 4, seed = ++seed },
            ];
            foreach (var fault in faults)
            {
                await sandbox.AddFaultAsync(fault);
            }
        }
    }

    /// <summary>Lets all calls through but those with leads that are refused for good.</summary>
    public static async Task CalmDownAsync(SandboxClient sandbox)
    {
        foreach (var fault in (await sandbox.FaultsAsync()).Where(static fault => fault["match"] is null))
        {
            await sandbox.RemoveFaultAsync(fault["id"]!.GetValue<int>());
        }
    }

    private static async Task RefuseAsync(SandboxClient sandbox, IEnumerable<SoakLead> leads)
    {
        foreach (var lead in leads.Where(static lead => lead.IsRefused))
        {
            await sandbox.AddFaultAsync(new { match = lead.Digits, method = "POST", status = 422, count = 0 });
        }
    }
}
