namespace LeadFunctions.Snapshots.Changes;

/// <summary>What became of a row.</summary>
public enum ChangeKind
{
    /// <summary>The list has it now.</summary>
    Added,

    /// <summary>Some of its members have other values.</summary>
    Changed,

    /// <summary>The list does not have it any more.</summary>
    Removed,
}
