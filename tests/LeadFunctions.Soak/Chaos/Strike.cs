namespace LeadFunctions.Soak.Chaos;

/// <summary>What is struck.</summary>
internal enum Strike
{
    /// <summary>A process is killed.</summary>
    Kill,

    /// <summary>A process is stopped in order.</summary>
    Stop,

    /// <summary>Storage is stopped in order.</summary>
    StorageStop,
}
