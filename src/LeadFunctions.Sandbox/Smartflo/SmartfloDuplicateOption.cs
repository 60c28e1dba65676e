namespace LeadFunctions.Sandbox;

/// <summary>Smartflo's <c>duplicate_option</c>: what to do with a number that the list has already.</summary>
public enum SmartfloDuplicateOption
{
    /// <summary>No new entry.</summary>
    Skip,

    /// <summary>The existing entry gets the new details.</summary>
    Overwrite,

    /// <summary>A new entry all the same.</summary>
    Clone,
}
