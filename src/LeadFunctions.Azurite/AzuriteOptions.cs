namespace LeadFunctions.Azurite;

/// <summary>How to start one Azurite process.</summary>
public sealed class AzuriteOptions
{
    /// <summary>Where data is kept. <see langword="null"/>: in memory only, gone when the process ends.</summary>
    public string? DataDirectory { get; init; }

    /// <summary>
    /// Accounts beside the well-known one, all with its key: each has queues and tables of its own
    /// (https://github.com/Azure/Azurite#customized-storage-accounts--keys).
    /// </summary>
    public IReadOnlyList<string> Accounts { get; init; } = [];

    /// <summary>A script that Node.js loads before Azurite; <see langword="null"/> for none.</summary>
    public string? Preload { get; init; }

    /// <summary>Port of the blob service on 127.0.0.1; 0 picks a free one.</summary>
    public int BlobPort { get; init; }

    /// <summary>Port of the queue service on 127.0.0.1; 0 picks a free one.</summary>
    public int QueuePort { get; init; }

    /// <summary>Port of the table service on 127.0.0.1; 0 picks a free one.</summary>
    public int TablePort { get; init; }
}
