using System.Collections.Concurrent;
using System.Globalization;

namespace LeadFunctions.Sandbox;

/// <summary>One Smartflo account: lists, batches, tokens and its rate limit.</summary>
internal sealed class SmartfloStore
{
    /// <summary>The list that is there from the start: the one of the documentation's bulk sample.</summary>
    public const string DefaultListId = "441940";

    private const int FirstNewListId = 500_001;

    private static readonly string[] DefaultColumns =
        ["Phone Number", "Name", "Email Id", "Address", "Company Name", .. Enumerable.Range(1, 7).Select(static i => $"Custom Field {i}")];

    private readonly ConcurrentDictionary<string, SmartfloList> _lists = new(StringComparer.Ordinal);
    private readonly TimeProvider _time;
    private int _lastListId = FirstNewListId - 1;
    private int _lastLead;
    private long _leads;

    public SmartfloStore(TimeProvider time)
    {
        _time = time;
        Limiter = new CallLimiter(time, TimeSpan.FromSeconds(1));
        Tokens = new IssuedTokens<string>(time);
        Logins = new SmartfloLogins(time);
        Put(DefaultListId, "Sandbox list", DefaultColumns, [], generated: null);
    }

    public CallLimiter Limiter { get; }

    public IssuedTokens<string> Tokens { get; }

    public SmartfloLogins Logins { get; }

    public ConcurrentDictionary<string, SmartfloBatch> Batches { get; } = new(StringComparer.Ordinal);

    /// <summary>Leads recorded through the API: new entries only.</summary>
    public long Leads => Interlocked.Read(ref _leads);

    public IEnumerable<SmartfloList> Lists => _lists.Values.OrderBy(static l => l.Id.Length).ThenBy(static l => l.Id, StringComparer.Ordinal);

    public SmartfloList? Find(string listId) => _lists.GetValueOrDefault(listId);

    /// <summary>The list that holds a lead.</summary>
    public bool ForLead(Func<SmartfloList, bool> change) => _lists.Values.Any(change);

    public SmartfloList Create(string name, IReadOnlyList<string> columns) => Put(
        Interlocked.Increment(ref _lastListId).ToString(CultureInfo.InvariantCulture),
        name,
        columns.Count == 0 ? DefaultColumns : columns,
        rows: [],
        generated: null);

    /// <summary>Makes a list of rows that are given or generated, in place of one with the same id.</summary>
    public SmartfloList Put(string listId, IEnumerable<SmartfloRow> rows, SmartfloGeneratedRows? generated) =>
        Put(listId, $"Sandbox list {listId}", DefaultColumns, rows, generated);

    public (SmartfloAdded What, string LeadId) Add(SmartfloList list, SmartfloLeadInput input, SmartfloDuplicateOption option)
    {
        var added = list.Add(input, option, NewLeadId, _time.GetUtcNow());
        if (added.What == SmartfloAdded.Created)
        {
            Interlocked.Increment(ref _leads);
        }

        return added;
    }

    /// <summary>24 hexadecimal digits, as MongoDB makes them: seconds, process, counter.</summary>
    public string NewLeadId() => string.Create(
        CultureInfo.InvariantCulture, $"{_time.GetUtcNow().ToUnixTimeSeconds():x8}16a4a70b30{Interlocked.Increment(ref _lastLead) & 0xFFFFFF:x6}");

    private SmartfloList Put(
        string id, string name, IReadOnlyList<string> columns, IEnumerable<SmartfloRow> rows, SmartfloGeneratedRows? generated) =>
        _lists[id] = new SmartfloList(id, name, columns, rows, generated);
}
