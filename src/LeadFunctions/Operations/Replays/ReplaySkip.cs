namespace LeadFunctions.Operations.Replays;

/// <summary>A step that may have refused a lead, and that a replay can pass over.</summary>
public enum ReplaySkip
{
    /// <summary>Whether the lead is valid: it is sent as it is.</summary>
    Validation,

    /// <summary>Whether the conditions of its source let it go to a destination: it goes there all the same.</summary>
    Conditions,
}
