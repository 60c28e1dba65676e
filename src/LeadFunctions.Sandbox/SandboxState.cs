namespace LeadFunctions.Sandbox;

/// <summary>Everything that a reset forgets.</summary>
internal sealed class SandboxState(TimeProvider time)
{
    public CallLog Log { get; } = new();

    public FaultBook Faults { get; } = new();

    public SmartfloStore Smartflo { get; } = new(time);

    public FlextellStore Flextell { get; } = new(time);

    public VcitaStore Vcita { get; } = new(time);
}
