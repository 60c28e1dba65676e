using Azure;
using Azure.Data.Tables;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>What is kept about one timer: a row per host id (partition) and function (row key). All times are UTC.</summary>
internal sealed class TimerState : ITableEntity
{
    public string PartitionKey { get; set; } = string.Empty;

    public string RowKey { get; set; } = string.Empty;

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    /// <summary>The schedule that <see cref="Next"/> was computed with.</summary>
    public string? Schedule { get; set; }

    /// <summary>When the function last ran.</summary>
    public DateTimeOffset? Last { get; set; }

    /// <summary>The next occurrence that nobody has run.</summary>
    public DateTimeOffset Next { get; set; }

    /// <summary>When this row was last written.</summary>
    public DateTimeOffset LastUpdated { get; set; }

    /// <summary>Who is running the function.</summary>
    public string? Owner { get; set; }

    /// <summary>Until when the owner need not be asked whether it is still there.</summary>
    public DateTimeOffset? LeaseExpires { get; set; }
}
