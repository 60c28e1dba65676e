using System.Collections.Concurrent;

namespace LeadFunctions.Soak.Leads;

/// <summary>What the outside knows: which leads were accepted under which id, and when what was interrupted.</summary>
internal sealed class Ledger
{
    private readonly ConcurrentDictionary<string, SoakLead> _accepted = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Interruption> _interruptions = new();
    private long _repeats;

    /// <summary>Accepted leads by id.</summary>
    public IReadOnlyDictionary<string, SoakLead> Accepted => _accepted;

    /// <summary>Every interruption.</summary>
    public IReadOnlyCollection<Interruption> Interruptions => _interruptions;

    /// <summary>How many leads are accepted so far.</summary>
    public int Count => _accepted.Count;

    /// <summary>Posts that had to be repeated.</summary>
    public long Repeats => Interlocked.Read(ref _repeats);

    /// <summary>A lead was answered with 200.</summary>
    public void Accept(string id, SoakLead lead) => _accepted[id] = lead;

    /// <summary>A post was not answered with 200.</summary>
    public void CountRepeat() => Interlocked.Increment(ref _repeats);

    /// <summary>Something was interrupted.</summary>
    public void Add(Interruption interruption) => _interruptions.Enqueue(interruption);
}
