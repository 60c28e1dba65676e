namespace LeadFunctions.Providers.Smartflo;

/// <summary>What Smartflo does with a number that the list already has: its parameter <c>duplicate_option</c>.</summary>
public enum DuplicateOption
{
    /// <summary>Keeps the entry that is there.</summary>
    Skip,

    /// <summary>Updates the entry that is there.</summary>
    Overwrite,

    /// <summary>Makes another entry.</summary>
    Clone,
}
