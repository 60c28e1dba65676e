using System.Runtime.Serialization;

namespace Azure.Data.Tables.Tests;

/// <summary>An entity with a property of each kind.</summary>
internal sealed class Contact : ITableEntity
{
    public string PartitionKey { get; set; } = "p";

    public string RowKey { get; set; } = "r";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string? Name { get; set; }

    public int Count { get; set; }

    public int? MaybeCount { get; set; }

    public long Total { get; set; }

    public double Score { get; set; }

    public bool Active { get; set; }

    public Guid Id { get; set; }

    public DateTimeOffset Created { get; set; }

    public DateTime? Seen { get; set; }

    public byte[]? Photo { get; set; }

    public BinaryData? Document { get; set; }

    public DayOfWeek Day { get; set; }

    public DayOfWeek? MaybeDay { get; set; }

    [DataMember(Name = "renamed")]
    public string? Alias { get; set; }

    [IgnoreDataMember]
    public string? Ignored { get; set; }

    public string Computed => $"{Name}!";
}
