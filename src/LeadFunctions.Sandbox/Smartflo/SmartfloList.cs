using System.Text.Json.Nodes;

namespace LeadFunctions.Sandbox;

/// <summary>One lead list: rows that were generated (made anew whenever they are read), and rows that are kept.</summary>
internal sealed class SmartfloList
{
    private readonly Lock _lock = new();
    private readonly List<SmartfloRow?> _rows = [];
    private readonly Dictionary<string, int> _byPhone = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _byId = new(StringComparer.Ordinal);

    public SmartfloList(
        string id, string name, IReadOnlyList<string> columns, IEnumerable<SmartfloRow> rows, SmartfloGeneratedRows? generated)
    {
        (Id, Name, Columns, Generated) = (id, name, columns, generated);
        Header = new JsonArray([.. columns.Select(static c => (JsonNode)c)]).ToJsonString(Json.Default);
        foreach (var row in rows)
        {
            Append(row);
        }
    }

    public string Id { get; }

    public string Name { get; }

    public IReadOnlyList<string> Columns { get; }

    /// <summary>The column names as the rows carry them: JSON within a string.</summary>
    public string Header { get; }

    public SmartfloGeneratedRows? Generated { get; }

    /// <summary>Adds a lead, or does what the option says where its number is there. Generated rows do not count as being there.</summary>
    public (SmartfloAdded What, string LeadId) Add(SmartfloLeadInput input, SmartfloDuplicateOption option, Func<string> newId, DateTimeOffset now)
    {
        lock (_lock)
        {
            if (option != SmartfloDuplicateOption.Clone && _byPhone.TryGetValue(input.Phone!, out var index))
            {
                var existing = _rows[index]!;
                if (option == SmartfloDuplicateOption.Skip)
                {
                    return (SmartfloAdded.Skipped, existing.Id);
                }

                _rows[index] = existing.With(input, now);
                return (SmartfloAdded.Overwritten, existing.Id);
            }

            var lead = SmartfloLead.Create(newId(), input, now);
            Append(lead);
            return (SmartfloAdded.Created, lead.Id);
        }
    }

    public bool Update(string leadId, SmartfloLeadInput input, DateTimeOffset now)
    {
        lock (_lock)
        {
            if (!_byId.TryGetValue(leadId, out var index))
            {
                return false;
            }

            var (before, after) = (_rows[index]!, _rows[index]!.With(input, now));
            _rows[index] = after;
            if (!string.Equals(before.Phone, after.Phone, StringComparison.Ordinal))
            {
                Forget(before.Phone, index);
                _byPhone.TryAdd(after.Phone, index);
            }

            return true;
        }
    }

    public bool Delete(string leadId)
    {
        lock (_lock)
        {
            if (!_byId.Remove(leadId, out var index))
            {
                return false;
            }

            var phone = _rows[index]!.Phone;
            _rows[index] = null;
            Forget(phone, index);
            return true;
        }
    }

    /// <summary>The rows that are kept, in order.</summary>
    public IReadOnlyList<SmartfloRow?> Snapshot()
    {
        lock (_lock)
        {
            return [.. _rows];
        }
    }

    private void Append(SmartfloRow row)
    {
        _byPhone.TryAdd(row.Phone, _rows.Count);
        _byId.TryAdd(row.Id, _rows.Count);
        _rows.Add(row);
    }

    // Another entry of the same number (a clone) takes over.
    private void Forget(string phone, int index)
    {
        if (!_byPhone.TryGetValue(phone, out var first) || first != index)
        {
            return;
        }

        _byPhone.Remove(phone);
        var next = _rows.FindIndex(row => row is not null && string.Equals(row.Phone, phone, StringComparison.Ordinal));
        if (next >= 0)
        {
            _byPhone.Add(phone, next);
        }
    }
}
