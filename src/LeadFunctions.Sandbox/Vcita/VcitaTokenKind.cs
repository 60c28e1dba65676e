namespace LeadFunctions.Sandbox;

/// <summary>What a vCita token belongs to.</summary>
internal enum VcitaTokenKind
{
    Staff,
    App,
    Directory,
}
