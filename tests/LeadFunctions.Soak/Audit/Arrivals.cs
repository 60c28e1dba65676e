using System.Net.Http.Json;
using LeadFunctions.Sandbox;

namespace LeadFunctions.Soak.Audit;

/// <summary>What arrived at the providers: when each of them took which lead.</summary>
internal sealed class Arrivals
{
    private static readonly Dictionary<string, string> PhoneMembers = new(StringComparer.Ordinal)
    {
        ["smartflo"] = "field_0",
        ["flextell"] = "phone_number",
        ["vcita"] = "phone",
    };

    private readonly Dictionary<(string Provider, string Digits), List<DateTimeOffset>> _times = [];

    /// <summary>Calls by provider, whatever became of them.</summary>
    public Dictionary<string, int> Calls { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads the sandbox's record.</summary>
    public static async Task<Arrivals> ReadAsync(SandboxServer sandbox, CancellationToken cancellationToken)
    {
        var arrivals = new Arrivals();
        using var http = new HttpClient { BaseAddress = sandbox.BaseAddress, Timeout = TimeSpan.FromMinutes(5) };
        await foreach (var call in http.GetFromJsonAsAsyncEnumerable<ReceivedCall>("_sandbox/received", cancellationToken))
        {
            arrivals.Add(call!);
        }

        return arrivals;
    }

    /// <summary>When a provider took a lead, oldest first. Smartflo takes one that it has already and keeps what it had.</summary>
    public IReadOnlyList<DateTimeOffset> Of(string provider, string digits) => _times.GetValueOrDefault((provider, digits)) ?? [];

    private void Add(ReceivedCall call)
    {
        Calls[call.Provider] = Calls.GetValueOrDefault(call.Provider) + 1;
        if (call.Outcome is not ("recorded" or "duplicate"))
        {
            return;
        }

        foreach (var lead in call.Body.TryGetProperty("data", out var data) ? data.EnumerateArray().ToArray() : [call.Body])
        {
            var phone = lead.GetProperty(PhoneMembers[call.Provider]).ToString();
            var key = (call.Provider, phone[^10..]);
            if (!_times.TryGetValue(key, out var times))
            {
                _times[key] = times = [];
            }

            times.Add(call.Time);
        }
    }
}
