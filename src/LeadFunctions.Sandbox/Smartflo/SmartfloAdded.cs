namespace LeadFunctions.Sandbox;

/// <summary>What adding a lead to a list did.</summary>
internal enum SmartfloAdded
{
    Created,
    Overwritten,
    Skipped,
}
