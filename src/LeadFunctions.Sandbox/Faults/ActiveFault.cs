using System.Text;
using System.Text.Json;

namespace LeadFunctions.Sandbox;

/// <summary>A fault that is switched on: how many calls it has met, and how many it may still meet.</summary>
internal sealed class ActiveFault(int id, Fault fault)
{
    private readonly Lock _lock = new();

    // Reproducible on purpose: the seed decides which calls are met.
#pragma warning disable CA5394
    private readonly Random _random = new(fault.Seed);
#pragma warning restore CA5394
    private int _met;

    public int Id => id;

    public Fault Fault => fault;

    public int Met => Volatile.Read(ref _met);

    public bool IsSpent => fault.Count > 0 && Met >= fault.Count;

    /// <summary>Whether the call fulfils the conditions; if so, it is counted.</summary>
    public bool TryMeet(SandboxCall call)
    {
        if (IsSpent || !Fits(call))
        {
            return false;
        }

        lock (_lock)
        {
#pragma warning disable CA5394 // Reproducible on purpose, see above.
            if (IsSpent || (fault.Probability < 1 && _random.NextDouble() >= fault.Probability))
#pragma warning restore CA5394
            {
                return false;
            }

            _met++;
            return true;
        }
    }

    private bool Fits(SandboxCall call) =>
        (fault.Provider is null || string.Equals(fault.Provider, call.Provider.Name, StringComparison.OrdinalIgnoreCase))
        && (fault.Method is null || string.Equals(fault.Method, call.Request.Method, StringComparison.OrdinalIgnoreCase))
        && (!fault.NonArray || HttpMethods.IsGet(call.Request.Method))
        && (fault.Path is null || call.Request.Path.Value!.Contains(fault.Path, StringComparison.OrdinalIgnoreCase))
        && (fault.Match is null || Contains(call, fault.Match));

    private static bool Contains(SandboxCall call, string text) =>
        call.Body.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0
        || Uri.UnescapeDataString(call.Request.QueryString.Value ?? string.Empty).Contains(text, StringComparison.Ordinal)
        || (call.Body.Contains((byte)'\\') && call.TryReadObject(out var json) && Unescaped(json.Value).Contains(text, StringComparison.Ordinal));

    // Many JSON writers escape the plus sign of a phone number.
    private static string Unescaped(JsonElement json) => JsonSerializer.Serialize(json, Json.Default);
}
