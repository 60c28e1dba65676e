namespace LeadFunctions.Snapshots.Storing;

/// <summary>Counts the storage operations of a run: requests, as storage bills them. Retries are not among them.</summary>
public sealed class OperationCounter
{
    private long _value;

    /// <summary>How many there were.</summary>
    public long Value => Interlocked.Read(ref _value);

    /// <summary>Counts one more.</summary>
    public void Add() => Interlocked.Increment(ref _value);
}
