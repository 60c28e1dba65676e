using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using LeadFunctions.Leads;
using LeadFunctions.Snapshots.Parsing;

namespace LeadFunctions.Snapshots.Storing;

/// <summary>
/// A version of a list's row in the table. Its columns are for people and queries: ids, states with their names, times. The whole row
/// as received, masked where need be, is in <c>Data</c> (see <see cref="Chunks"/>).
/// </summary>
public static class RowEntity
{
    /// <summary>Column with the hash of the contents.</summary>
    public const string Content = "Content";

    /// <summary>Column of a version that says that the lead is no longer in the list.</summary>
    public const string Removed = "Removed";

    /// <summary>The columns that comparing a pull with the table needs.</summary>
    public static readonly IReadOnlyList<string> KeyColumns = ["PartitionKey", "RowKey", Content, Removed];

    private const string Masked = "Masked";
    private const int ColumnBytes = 700;

    private static readonly (string Member, string Column)[] Times = [("available_at", "AvailableAt"), ("created_at", "CreatedAt"), ("updated_at", "UpdatedAt")];
    private static readonly (string Member, string Column)[] Numbers = [("call_count", "CallCount"), ("retry_count", "RetryCount"), ("priority", "Priority"), ("lead_picked", "LeadPicked")];

    /// <summary>Writes a version with contents.</summary>
    public static TableEntity Create(string listId, StagedRow row, int generation)
    {
        var entity = new TableEntity(RowKeys.Partition(listId, row.Shard), RowKeys.Version(row.Key, generation)) { [Content] = row.Content };
        Set(entity, "LeadId", row.LeadId);
        Set(entity, Masked, row.Masked);
        using var json = JsonDocument.Parse(row.Json);
        SetStatus(entity, json.RootElement, "dial_status", "DialStatus", StatusNames.OfDialStatus);
        SetStatus(entity, json.RootElement, "dialer_dial_status", "DialerDialStatus", StatusNames.OfDialerDialStatus);
        foreach (var (member, column) in Times)
        {
            if (json.RootElement.TryGetProperty(member, out var value) && SmartfloTime.Read(value) is { } time)
            {
                entity[column] = time;
            }
        }

        foreach (var (member, column) in Numbers)
        {
            SetNumber(entity, column, Text(json.RootElement, member));
        }

        Chunks.Write(entity, row.Json);
        return entity;
    }

    /// <summary>Writes a version that says that the lead is gone.</summary>
    public static TableEntity CreateRemoved(string partitionKey, string key, int generation) =>
        new(partitionKey, RowKeys.Version(key, generation)) { [Removed] = true };

    /// <summary>About how many bytes a version takes in a transaction.</summary>
    public static int Size(StagedRow row) => (row.Json.Length * 4 / 3) + (row.Masked?.Length ?? 0) + ColumnBytes;

    /// <summary>The row's JSON.</summary>
    public static ReadOnlyMemory<byte> ReadJson(TableEntity row) => Chunks.Read(row);

    /// <summary>What tells the masked values apart; <see langword="null"/> where nothing is masked.</summary>
    public static string? ReadMasked(TableEntity row) => row.GetString(Masked);

    /// <summary>Whether the version says that the lead is gone.</summary>
    public static bool IsRemoved(TableEntity row) => row.GetBoolean(Removed) == true;

    /// <summary>The text of a member: of a text or a number.</summary>
    public static string? Text(JsonElement row, string member) => row.TryGetProperty(member, out var value)
        ? value.ValueKind switch { JsonValueKind.String => value.GetString(), JsonValueKind.Number => value.GetRawText(), _ => null }
        : null;

    private static void SetStatus(TableEntity entity, JsonElement row, string member, string column, Func<string?, string?> name)
    {
        var code = Text(row, member);
        SetNumber(entity, column, code);
        Set(entity, column + "Name", name(code));
    }

    private static void SetNumber(TableEntity entity, string column, string? text)
    {
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            entity[column] = number;
        }
    }

    private static void Set(TableEntity entity, string column, string? text)
    {
        if (text is not null)
        {
            entity[column] = text;
        }
    }
}
