namespace LeadFunctions.Snapshots.Storing;

/// <summary>What a row of a pull is to the rows in storage.</summary>
public enum RowMatch
{
    /// <summary>It is not there.</summary>
    Added,

    /// <summary>It is there with other contents.</summary>
    Changed,

    /// <summary>It is there as it is.</summary>
    Unchanged,

    /// <summary>A row of its key came before in the same pull.</summary>
    Repeated,
}
