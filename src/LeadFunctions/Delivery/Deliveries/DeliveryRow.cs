using System.Text.Json;
using Azure.Data.Tables;
using LeadFunctions.Leads;

namespace LeadFunctions.Delivery.Deliveries;

/// <summary>A delivery as a table row, beside its lead.</summary>
public static class DeliveryRow
{
    /// <summary>How many attempts a row keeps.</summary>
    public const int MaxHistory = 20;

    /// <summary>About how many bytes a row takes, at most.</summary>
    public const int MaxBytes = RowOverhead + (2 * MaxHistoryLength);

    /// <summary>Column with the destination's name, which lead rows do not have.</summary>
    public const string Destination = "Destination";

    /// <summary>Column with the state's name.</summary>
    public const string State = "State";

    // A text of a row holds 32 Ki characters (https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model).
    private const int MaxHistoryLength = 30_000;

    private const int RowOverhead = 2500;

    private const string LeadId = "LeadId";
    private const string Attempts = "Attempts";
    private const string Base = "Base";
    private const string ReplayedAt = "ReplayedAt";
    private const string Forced = "Forced";
    private const string History = "History";
    private const string NextAt = "NextAt";
    private const string ProviderId = "ProviderId";
    private const string UpdatedAt = "UpdatedAt";

    /// <summary>Writes a delivery.</summary>
    public static TableEntity Create(DeliveryRecord delivery)
    {
        var row = new TableEntity(delivery.Lead.Partition, LeadKeys.Delivery(delivery.Lead, delivery.Destination))
        {
            [LeadId] = delivery.LeadId,
            [Destination] = delivery.Destination,
            [State] = delivery.State.ToString(),
            [Attempts] = delivery.Attempts,
            [UpdatedAt] = delivery.UpdatedAt,
        };
        if (delivery.ReplayedAt is { } replayed)
        {
            row[ReplayedAt] = replayed;
            row[Base] = delivery.Base;
            row[Forced] = delivery.Forced;
        }

        if (delivery.History.Count > 0)
        {
            row[History] = WriteHistory(delivery.History);
        }

        if (delivery.NextAt is { } next)
        {
            row[NextAt] = next;
        }

        if (delivery.ProviderId is { } id)
        {
            row[ProviderId] = id;
        }

        return row;
    }

    /// <summary>About how many bytes a row takes, with an entry in the list of failures.</summary>
    public static int Size(TableEntity row) => RowOverhead + (2 * (row.GetString(History)?.Length ?? 0));

    // Words in other scripts take up to six characters each in JSON: the oldest attempts make room, so that the row can always be written.
    private static string WriteHistory(IReadOnlyList<Attempt> history)
    {
        var json = JsonSerializer.Serialize(history, DeliveryJson.Default.IReadOnlyListAttempt);
        return json.Length <= MaxHistoryLength || history.Count == 1 ? json : WriteHistory([.. history.Skip(1)]);
    }

    /// <summary>Whether a row of a batch is a delivery, and not a lead.</summary>
    public static bool Is(TableEntity row) => row.ContainsKey(Destination);

    /// <summary>Reads a delivery.</summary>
    /// <param name="row">The row.</param>
    /// <param name="lead">Where the lead stands.</param>
    public static DeliveryRecord Read(TableEntity row, LeadRef lead) => new()
    {
        Lead = lead,
        LeadId = row.GetString(LeadId)!,
        Destination = row.GetString(Destination)!,
        State = Enum.Parse<DeliveryState>(row.GetString(State)!),
        Attempts = row.GetInt32(Attempts) ?? 0,
        Base = row.GetInt32(Base) ?? 0,
        ReplayedAt = row.GetDateTimeOffset(ReplayedAt),
        Forced = row.GetBoolean(Forced) ?? false,
        History = row.GetString(History) is { } json ? JsonSerializer.Deserialize(json, DeliveryJson.Default.IReadOnlyListAttempt)! : [],
        NextAt = row.GetDateTimeOffset(NextAt),
        ProviderId = row.GetString(ProviderId),
        UpdatedAt = row.GetDateTimeOffset(UpdatedAt) ?? DateTimeOffset.MinValue,
        ETag = row.ETag,
    };
}
