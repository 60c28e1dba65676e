namespace LeadFunctions.Snapshots.Storing;

/// <summary>
/// A sixteenth of a <see cref="RowIndex"/>: a hash table that grows by one small page at a time (extendible hashing). A table of one array
/// would leave an array behind whenever it grows, and large ones stay in memory for long.
/// </summary>
public sealed class RowIndexShard
{
    private RowIndexPage[] _pages = [new RowIndexPage(depth: 0)];
    private int _depth;

    /// <summary>Stored rows that the pull has not come across.</summary>
    public int Unseen { get; private set; }

    /// <summary>Notes a stored row. Each key once.</summary>
    public void Add(UInt128 key, long content)
    {
        Put(key, content, isSeen: false);
        Unseen++;
    }

    /// <summary>Holds a row of the pull against what is stored, and notes that it was seen.</summary>
    public RowMatch Visit(UInt128 key, long content)
    {
        var page = _pages[Slot(key)];
        var place = page.Find(key);
        if (place < 0)
        {
            Put(key, content, isSeen: true);
            return RowMatch.Added;
        }

        if (page.IsSeen(place))
        {
            return RowMatch.Repeated;
        }

        page.See(place);
        Unseen--;
        return page.Content(place) == content ? RowMatch.Unchanged : RowMatch.Changed;
    }

    /// <summary>Whether a row is stored and the pull has not come across it.</summary>
    public bool IsUnseen(UInt128 key)
    {
        var page = _pages[Slot(key)];
        var place = page.Find(key);
        return place >= 0 && !page.IsSeen(place);
    }

    private int Slot(UInt128 key) => RowIndexPage.Slot(key, _depth);

    private void Put(UInt128 key, long content, bool isSeen)
    {
        while (_pages[Slot(key)].IsFull)
        {
            Split(Slot(key));
        }

        _pages[Slot(key)].Add(key, content, isSeen);
    }

    private void Split(int slot)
    {
        var page = _pages[slot];
        if (page.Depth == _depth)
        {
            _pages = [.. _pages.SelectMany(static page => new[] { page, page })];
            _depth++;
            slot *= 2;
        }

        var other = page.Split();
        var slots = 1 << (_depth - page.Depth);
        var first = slot & ~((2 * slots) - 1);
        _pages.AsSpan(first + slots, slots).Fill(other);
    }
}
