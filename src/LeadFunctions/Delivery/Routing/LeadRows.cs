using System.Text.Json;
using Azure.Data.Tables;
using LeadFunctions.Delivery.Deliveries;
using LeadFunctions.Leads;
using LeadFunctions.Storage;

namespace LeadFunctions.Delivery.Routing;

/// <summary>The rows of a new lead: itself and one delivery for each destination.</summary>
public sealed class LeadRows
{
    private const int RowOverhead = 1000;

    private readonly Lead _lead;
    private readonly LeadRef _place;
    private readonly TableEntity _leadRow;
    private readonly List<TableEntity> _deliveryRows;
    private readonly List<TableEntity> _failureRows;
    private readonly int _bytes;

    /// <summary>Makes the rows.</summary>
    /// <param name="lead">The lead.</param>
    /// <param name="place">Where it is to stand.</param>
    /// <param name="destinations">Names of its destinations.</param>
    /// <param name="now">The time, UTC.</param>
    public LeadRows(Lead lead, LeadRef place, IEnumerable<string> destinations, DateTimeOffset now)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(lead, LeadJson.Storage.Lead);
        _lead = lead;
        _place = place;
        _leadRow = LeadRow.Create(lead, json, place);
        var deliveries = destinations.Select(destination => CreateDelivery(lead, place, destination, now)).ToList();
        _deliveryRows = deliveries.ConvertAll(DeliveryRow.Create);
        _failureRows = [.. deliveries.Where(static delivery => delivery.State.IsFailure()).Select(FailureRow.Create)];
        _bytes = (json.Length * 4 / 3) + (RowOverhead * (_deliveryRows.Count + _failureRows.Count + 2));
    }

    /// <summary>The rows to add, together with changes of the duplicate index.</summary>
    public RowGroup ToGroup(params IEnumerable<TableTransactionAction> index) => new(
        _place.Partition,
        [.. index, .. _deliveryRows.Prepend(_leadRow).Concat(_failureRows).Select(static row => new TableTransactionAction(TableTransactionActionType.Add, row))],
        _bytes);

    /// <summary>The deliveries, once the rows are written.</summary>
    public IEnumerable<DeliveryWork> ReadDeliveries() => _deliveryRows.Select(row => new DeliveryWork(_lead, DeliveryRow.Read(row, _place)));

    // A lead that is not valid waits among the failures; correcting and replaying it sends it on.
    private static DeliveryRecord CreateDelivery(Lead lead, LeadRef place, string destination, DateTimeOffset now)
    {
        var delivery = new DeliveryRecord { Lead = place, LeadId = lead.Id, Destination = destination, State = DeliveryState.Pending, UpdatedAt = now };
        return lead.Errors is null ? delivery : delivery with
        {
            State = DeliveryState.Rejected,
            Attempts = 1,
            History = [new Attempt(now, OutcomeKind.Permanent, Status: null, Describe(lead.Errors), Milliseconds: 0)],
        };
    }

    private static string Describe(IReadOnlyDictionary<string, string[]> errors) =>
        $"not valid: {string.Join(' ', errors.Select(static error => $"{error.Key}: {string.Join(' ', error.Value)}"))}";
}
