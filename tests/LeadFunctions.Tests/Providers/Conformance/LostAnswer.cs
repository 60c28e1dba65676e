namespace LeadFunctions.Tests.Providers.Conformance;

/// <summary>What a provider lets us do about a lead that was sent and not answered.</summary>
public enum LostAnswer
{
    /// <summary>Send it again: it makes no second record.</summary>
    RepeatIsSafe,

    /// <summary>Ask first: it tells whether the lead is there.</summary>
    TellsWhetherArrived,

    /// <summary>It tells that a lead is not there, but not that it is.</summary>
    TellsOnlyWhatIsMissing,
}
