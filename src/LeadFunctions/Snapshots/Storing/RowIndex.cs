namespace LeadFunctions.Snapshots.Storing;

/// <summary>
/// What a list's rows in storage are, in about 30 bytes each: hashes of their keys and contents. The rows of a pull are held against it.
/// </summary>
public sealed class RowIndex
{
    private readonly RowIndexShard[] _shards = [.. Enumerable.Range(0, RowKeys.Shards).Select(static _ => new RowIndexShard())];

    /// <summary>One sixteenth, to be filled by one task at a time.</summary>
    public RowIndexShard this[int shard] => _shards[shard];

    /// <summary>Holds a row of the pull against what is stored. Not for several threads.</summary>
    public RowMatch Visit(UInt128 key, long content) => _shards[RowKeys.Shard(key)].Visit(key, content);
}
