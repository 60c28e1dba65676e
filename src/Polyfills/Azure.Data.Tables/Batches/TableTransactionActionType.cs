namespace Azure.Data.Tables;

/// <summary>What a transaction does with one entity.</summary>
public enum TableTransactionActionType
{
    /// <summary>Adds it; fails where its keys are taken.</summary>
    Add = 0,

    /// <summary>Changes the given properties; with an ETag it fails where the entity is missing.</summary>
    UpdateMerge = 1,

    /// <summary>Replaces it; with an ETag it fails where the entity is missing.</summary>
    UpdateReplace = 2,

    /// <summary>Deletes it; fails where it is missing.</summary>
    Delete = 3,

    /// <summary>Changes the given properties, or adds it.</summary>
    UpsertMerge = 4,

    /// <summary>Replaces it, or adds it.</summary>
    UpsertReplace = 5,
}
