using Azure;
using Azure.Data.Tables;
using LeadFunctions.Leads;
using LeadFunctions.Snapshots.Parsing;
using LeadFunctions.Snapshots.Runs;
using LeadFunctions.Snapshots.Storing;

namespace LeadFunctions.Snapshots.Reconciliation;

/// <summary>The leads that one run looks for in a list.</summary>
public sealed class AwaitedLeads
{
    private const int WritesAtOnce = 4;

    private readonly CountedTable _table;
    private readonly IReadOnlyList<Sighting> _sightings;
    private readonly IReadOnlyDictionary<LeadRef, string> _phones;
    private readonly int _missingAfterRuns;
    private readonly TimeProvider _time;
    private readonly Dictionary<string, List<int>> _byPhone = new(StringComparer.Ordinal);
    private readonly Dictionary<int, (string Key, bool IsExact)> _seen = [];

    /// <summary>Prepares the search.</summary>
    /// <param name="table">The table of sightings.</param>
    /// <param name="sightings">Whom to look for.</param>
    /// <param name="phones">Their numbers, in E.164. Who has none is not looked for any more: the lead was erased.</param>
    /// <param name="until">Up to when they were delivered.</param>
    /// <param name="missingAfterRuns">After how many runs a lead counts as missing.</param>
    /// <param name="time">The clock.</param>
    public AwaitedLeads(
        CountedTable table, IReadOnlyList<Sighting> sightings, IReadOnlyDictionary<LeadRef, string> phones, DateTimeOffset until, int missingAfterRuns, TimeProvider time)
    {
        (_table, _sightings, _phones, _missingAfterRuns, _time, Until) = (table, sightings, phones, missingAfterRuns, time, until);
        for (var i = 0; i < sightings.Count; i++)
        {
            foreach (var key in phones.TryGetValue(sightings[i].Lead, out var phone) ? PhoneKey.OfLead(phone) : [])
            {
                (_byPhone.TryGetValue(key, out var places) ? places : _byPhone[key] = []).Add(i);
            }
        }
    }

    /// <summary>Up to when deliveries were looked for.</summary>
    public DateTimeOffset Until { get; }

    /// <summary>Shows a row of the list. Of several with a lead's number the one with the id that Smartflo told counts, else the last.</summary>
    public void Offer(ListRow row, string key)
    {
        if (_byPhone.Count == 0 || PhoneKey.OfListed(row.Phone) is not { } phone || !_byPhone.TryGetValue(phone, out var places))
        {
            return;
        }

        foreach (var place in places)
        {
            var isExact = row.LeadId is not null && string.Equals(row.LeadId, _sightings[place].ProviderId, StringComparison.Ordinal);
            if (isExact || !_seen.TryGetValue(place, out var before) || !before.IsExact)
            {
                _seen[place] = (key, isExact);
            }
        }
    }

    /// <summary>Writes who was seen, and who was not once more. Doing it twice for one run changes nothing.</summary>
    /// <returns>How many are missing.</returns>
    /// <exception cref="IOException">Storage refused, or could not be reached.</exception>
    public async Task<int> RecordAsync(RunRecord run, CancellationToken cancellationToken)
    {
        await using var pool = new WorkPool(WritesAtOnce);
        var writer = new BatchWriter(_table, pool, cancellationToken);
        var missing = 0;
        for (var i = 0; i < _sightings.Count; i++)
        {
            var sighting = _sightings[i];
            if (_seen.TryGetValue(i, out var seen))
            {
                await PutAsync(writer, sighting with { RowKey = seen.Key, SeenAt = _time.GetUtcNow(), LastRun = run.Run });
                await DeleteAsync(writer, sighting);
            }
            else if (!_phones.ContainsKey(sighting.Lead))
            {
                await DeleteAsync(writer, sighting);
            }
            else
            {
                var runs = string.Equals(sighting.LastRun, run.Run, StringComparison.Ordinal) ? sighting.Runs : sighting.Runs + 1;
                missing += runs >= _missingAfterRuns ? 1 : 0;
                await PutAsync(writer, sighting with { Runs = runs, LastRun = run.Run });
            }
        }

        await writer.FlushAsync();
        return missing;
    }

    private static Task PutAsync(BatchWriter writer, Sighting sighting) =>
        writer.AddAsync(new TableTransactionAction(TableTransactionActionType.UpsertReplace, SightingRow.Create(sighting)), SightingRow.Bytes);

    // One that is new in this run is not there yet.
    private static Task DeleteAsync(BatchWriter writer, Sighting sighting)
    {
        var row = new TableEntity(sighting.List, SightingKeys.AwaitedRow(sighting.Lead, sighting.Destination));
        return sighting.LastRun is null
            ? Task.CompletedTask
            : writer.AddAsync(new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All), SightingRow.Bytes);
    }
}
