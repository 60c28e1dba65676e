using System.Text.Json.Nodes;

namespace LeadFunctions.Sandbox;

/// <summary>What a running sandbox holds. A reset swaps the state as a whole: calls in flight finish on the old one.</summary>
internal sealed class SandboxRuntime(SandboxOptions initial)
{
    private readonly SandboxOptions _initial = initial;
    private readonly Lock _change = new();
    private volatile SandboxOptions _options = initial;
    private volatile SandboxState _state = new(initial.TimeProvider);

    public SandboxOptions Options => _options;

    public SandboxState State => _state;

    public void Reset()
    {
        lock (_change)
        {
            _options = _initial;
            _state = new SandboxState(_initial.TimeProvider);
        }
    }

    public void Apply(JsonObject patch)
    {
        lock (_change)
        {
            _options = SandboxSettings.Patch(_options, patch);
        }
    }
}
