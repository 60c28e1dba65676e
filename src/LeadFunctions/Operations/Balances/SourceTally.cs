using Azure.Data.Tables;
using LeadFunctions.Delivery;
using LeadFunctions.Delivery.Deliveries;
using LeadFunctions.Leads;

namespace LeadFunctions.Operations.Balances;

/// <summary>Counts the leads and deliveries of one source, from its partitions' rows in order: each lead stands before its deliveries.</summary>
/// <param name="source">The source.</param>
/// <param name="expected">The destinations that its leads go to.</param>
public sealed class SourceTally(string source, IReadOnlyCollection<string> expected)
{
    private readonly SortedDictionary<string, DestinationTally> _destinations = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<string> _withoutLead = [];
    private (LeadRef Place, string Id)? _lead;
    private int _received;

    /// <summary>Counts a row.</summary>
    public void Count(TableEntity row)
    {
        var place = LeadKeys.ReadLead(row.PartitionKey, row.RowKey);
        if (!DeliveryRow.Is(row))
        {
            CompleteLead();
            _lead = (place, LeadRow.ReadId(row));
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
        return new SourceBalance(source, _received, [.. _destinations.Values.Select(static tally => tally.ToBalance())], _withoutLead);
    }

    private void CompleteLead()
    {
        if (_lead is { } lead)
        {
            foreach (var destination in expected.Where(destination => !_seen.Contains(destination)))
            {
                Tally(destination).CountMissing(lead.Id);
            }
        }

        _lead = null;
        _seen.Clear();
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
