namespace LeadFunctions.Snapshots.Storing;

/// <summary>A sixteenth of a <see cref="RowIndex"/>: a hash table with open addressing, in three arrays without a single object per row.</summary>
public sealed class RowIndexShard
{
    private const int FirstCapacity = 64;
    private const double MaxLoad = 0.75;
    private const double Growth = 1.6;

    private UInt128[] _keys = new UInt128[FirstCapacity];
    private long[] _contents = new long[FirstCapacity];
    private State[] _states = new State[FirstCapacity];
    private int _count;

    private enum State : byte
    {
        Empty,
        Stored,
        Seen,
    }

    /// <summary>Stored rows that the pull has not come across.</summary>
    public int Unseen { get; private set; }

    /// <summary>Notes a stored row. Each key once.</summary>
    public void Add(UInt128 key, long content)
    {
        Put(Find(key), key, content, State.Stored);
        Unseen++;
    }

    /// <summary>Holds a row of the pull against what is stored, and notes that it was seen.</summary>
    public RowMatch Visit(UInt128 key, long content)
    {
        var place = Find(key);
        switch (_states[place])
        {
            case State.Empty:
                Put(place, key, content, State.Seen);
                return RowMatch.Added;
            case State.Seen:
                return RowMatch.Repeated;
            default:
                _states[place] = State.Seen;
                Unseen--;
                return _contents[place] == content ? RowMatch.Unchanged : RowMatch.Changed;
        }
    }

    /// <summary>Whether a row is stored and the pull has not come across it.</summary>
    public bool IsUnseen(UInt128 key) => _states[Find(key)] == State.Stored;

    private int Find(UInt128 key)
    {
        // The key is a hash already; its first bits are the same in the whole shard.
        var place = (int)((ulong)key % (ulong)_keys.Length);
        while (_states[place] != State.Empty && _keys[place] != key)
        {
            place = place + 1 == _keys.Length ? 0 : place + 1;
        }

        return place;
    }

    private void Put(int place, UInt128 key, long content, State state)
    {
        (_keys[place], _contents[place], _states[place]) = (key, content, state);
        if (++_count > _keys.Length * MaxLoad)
        {
            Grow();
        }
    }

    private void Grow()
    {
        var (keys, contents, states) = (_keys, _contents, _states);
        var capacity = (int)(keys.Length * Growth);
        (_keys, _contents, _states) = (new UInt128[capacity], new long[capacity], new State[capacity]);
        for (var i = 0; i < keys.Length; i++)
        {
            if (states[i] != State.Empty)
            {
                var place = Find(keys[i]);
                (_keys[place], _contents[place], _states[place]) = (keys[i], contents[i], states[i]);
            }
        }
    }
}
