namespace LeadFunctions.Snapshots.Storing;

/// <summary>
/// Up to <see cref="Capacity"/> rows of a <see cref="RowIndexShard"/> whose keys begin alike. Of a key, 96 bits are kept, which no two of a
/// shard will have in common; <see cref="Slot"/> says which come first.
/// </summary>
/// <param name="depth">In how many first bits the keys are alike.</param>
public sealed class RowIndexPage(int depth)
{
    /// <summary>How many rows a page holds: one for each bit of a word.</summary>
    public const int Capacity = 64;

    private const int KeyBits = 64;

    private readonly ulong[] _keys = new ulong[Capacity];
    private readonly uint[] _keyRests = new uint[Capacity];
    private readonly long[] _contents = new long[Capacity];
    private ulong _seen;
    private int _count;

    /// <summary>In how many first bits the keys are alike.</summary>
    public int Depth { get; private set; } = depth;

    /// <summary>Whether no more rows fit in.</summary>
    public bool IsFull => _count == Capacity;

    /// <summary>The number that the first bits of a key make.</summary>
    public static int Slot(UInt128 key, int depth) => depth == 0 ? 0 : (int)((ulong)key >> (KeyBits - depth));

    /// <summary>Where a key is; negative where it is not.</summary>
    public int Find(UInt128 key)
    {
        var place = _keys.AsSpan(0, _count).IndexOf((ulong)key);
        while (place >= 0 && _keyRests[place] != Rest(key))
        {
            var next = _keys.AsSpan(place + 1, _count - place - 1).IndexOf((ulong)key);
            place = next < 0 ? next : place + 1 + next;
        }

        return place;
    }

    /// <summary>The hash of a row's contents.</summary>
    public long Content(int place) => _contents[place];

    /// <summary>Whether the pull came across a row.</summary>
    public bool IsSeen(int place) => ((_seen >> place) & 1) != 0;

    /// <summary>Notes that the pull came across a row.</summary>
    public void See(int place) => _seen |= 1UL << place;

    /// <summary>Adds a row that is not there. The page must not be full.</summary>
    public void Add(UInt128 key, long content, bool isSeen) => Add((ulong)key, Rest(key), content, isSeen);

    /// <summary>Moves the rows whose next bit is set to a page of their own.</summary>
    public RowIndexPage Split()
    {
        var other = new RowIndexPage(++Depth);
        var (count, seen) = (_count, _seen);
        (_count, _seen) = (0, 0);
        for (var place = 0; place < count; place++)
        {
            var page = ((_keys[place] >> (KeyBits - Depth)) & 1) == 0 ? this : other;
            page.Add(_keys[place], _keyRests[place], _contents[place], ((seen >> place) & 1) != 0);
        }

        return other;
    }

    private static uint Rest(UInt128 key) => (uint)(key >> KeyBits);

    private void Add(ulong key, uint rest, long content, bool isSeen)
    {
        (_keys[_count], _keyRests[_count], _contents[_count]) = (key, rest, content);
        _seen |= (isSeen ? 1UL : 0) << _count;
        _count++;
    }
}
