using Azure.Data.Tables;
using LeadFunctions.Delivery;
using LeadFunctions.Delivery.Deliveries;
using LeadFunctions.Leads;

namespace LeadFunctions.Operations.Balances;

/// <summary>Counts the leads and deliveries of one source, from its partitions' rows in order: each lead stands before its deliveries.</summary>
/// <param name="source">The source.</param>
/// <param name="expected">The destinations that get every lead of it.</param>
public sealed class SourceTally(string source, IReadOnlyCollection<string> expected)
{
    private readonly SortedDictionary<string, DestinationTally> _destinations = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<string> _withoutLead = [];
    private readonly List<string> _unrouted = [];
    private (LeadRef Place, TableEntity Row)? _lead;
    private int _received;
    private int _unroutedCount;
    private int _tests;

    /// <summary>Counts a row.</summary>
    public void Count(TableEntity row)
    {
        var place = LeadKeys.ReadLead(row.PartitionKey, row.RowKey);
        if (!DeliveryRow.Is(row))
        {
            CompleteLead();
            _lead = (place, row);
            _received++;
        }
        else if (_lead?.Place == place)
        {
            var destination = row.GetString(DeliveryRow.Destination)!;
            _seen.Add(destination);
            Tally(destination).Count(Enum.Parse<DeliveryState>(row.GetString(DeliveryRow.State)!));
        }
        else if (_withoutLead.Count < OpsLimits.MaxNamedDifferences)
        {
            _withoutLead.Add(row.RowKey);
        }
    }

    /// <summary>The counts, once every row was counted.</summary>
    public SourceBalance ToBalance()
    {
        CompleteLead();
        return new SourceBalance(source, _received, [.. _destinations.Values.Select(static tally => tally.ToBalance())], _unroutedCount, _unrouted, _tests, _withoutLead);
    }

    private void CompleteLead()
    {
        if (_lead is { } lead)
        {
            CompleteLead(lead.Row);
        }

        _lead = null;
        _seen.Clear();
    }

    private void CompleteLead(TableEntity row)
    {
        if (_seen.Count == 0 && row.GetBoolean(LeadRow.IsTest) is true)
        {
            _tests++;
        }
        else if (_seen.Count == 0 && row.GetBoolean(LeadRow.IsUnrouted) is true)
        {
            CountUnrouted(LeadRow.ReadId(row));
        }
        else
        {
            foreach (var destination in expected.Where(destination => !_seen.Contains(destination)))
            {
                Tally(destination).CountMissing(LeadRow.ReadId(row));
            }
        }
    }

    private void CountUnrouted(string leadId)
    {
        _unroutedCount++;
        if (_unrouted.Count < OpsLimits.MaxNamedDifferences)
        {
            _unrouted.Add(leadId);
        }
    }

    private DestinationTally Tally(string destination)
    {
        if (!_destinations.TryGetValue(destination, out var tally))
        {
            _destinations[destination] = tally = new DestinationTally(destination);
        }

        return tally;
    }
}
