namespace LeadFunctions.Storage;

/// <summary>What became of a <see cref="RowGroup"/>.</summary>
public enum WriteResult
{
    /// <summary>Every row of the group is written.</summary>
    Written,

    /// <summary>No row is written: one was already there, is gone, or was changed by somebody else.</summary>
    Conflict,
}
