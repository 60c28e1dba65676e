namespace LeadFunctions.Providers.Smartflo;

/// <summary>How far a bulk upload is.</summary>
public enum BatchProgress
{
    /// <summary>It is under way, or nothing certain is heard of it.</summary>
    Unknown,

    /// <summary>It is through.</summary>
    Done,

    /// <summary>It failed; some of its leads may be in the list.</summary>
    Failed,
}
