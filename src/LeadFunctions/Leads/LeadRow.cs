using System.Text.Json;
using Azure.Data.Tables;

namespace LeadFunctions.Leads;

/// <summary>A lead as a table row: the only place where a person's data is kept.</summary>
public static class LeadRow
{
    /// <summary>Tells leads from the other rows of a batch: only they have this column.</summary>
    public const string IsLeadFilter = "ReceivedAt ge datetime'1601-01-01T00:00:00Z'";

    /// <summary>Column with the phone number in E.164 form.</summary>
    public const string Phone = "Phone";

    /// <summary>Column with the e-mail address in lower case.</summary>
    public const string Email = "Email";

    /// <summary>Column with the time of receipt.</summary>
    public const string ReceivedAt = "ReceivedAt";

    /// <summary>Column with the lead's id.</summary>
    public const string Id = "LeadId";

    /// <summary>Column of leads whose sender only tried the connection.</summary>
    public const string IsTest = "IsTest";

    /// <summary>Column of leads that no condition of their source's destinations held for when they were stored.</summary>
    public const string IsUnrouted = "IsUnrouted";

    // Characters. What is longer is no phone number and no address: such a lead waits to be corrected, and its JSON has it whole.
    private const int MaxSearched = 254;

    private const string RoutedAt = "RoutedAt";
    private const string ErasedAt = "ErasedAt";

    /// <summary>Writes a lead.</summary>
    /// <param name="lead">The lead.</param>
    /// <param name="json">Its JSON, at most <see cref="Chunks.MaxBytes"/>.</param>
    /// <param name="place">Where it stands.</param>
    public static TableEntity Create(Lead lead, ReadOnlyMemory<byte> json, LeadRef place)
    {
        var row = new TableEntity(place.Partition, LeadKeys.Lead(place))
        {
            [Id] = lead.Id,
            [ReceivedAt] = lead.ReceivedAt,
        };
        if (lead.Phone is { Length: <= MaxSearched } phone)
        {
            row[Phone] = phone;
        }

        if (lead.Email is { Length: <= MaxSearched } email)
        {
            row[Email] = email.ToLowerInvariant();
        }

        if (lead.IsTest)
        {
            row[IsTest] = true;
        }

        Chunks.Write(row, json);
        return row;
    }

    /// <summary>Bytes of a lead's JSON, of which a row takes <see cref="Chunks.MaxBytes"/>.</summary>
    public static int Measure(Lead lead) => JsonSerializer.SerializeToUtf8Bytes(lead, LeadJson.Storage.Lead).Length;

    /// <summary>A lead that was corrected, in the place of what it was.</summary>
    /// <param name="row">The lead's row.</param>
    /// <param name="lead">The lead as it is now.</param>
    /// <param name="place">Where it stands.</param>
    public static TableEntity Correct(TableEntity row, Lead lead, LeadRef place)
    {
        var corrected = Create(lead, JsonSerializer.SerializeToUtf8Bytes(lead, LeadJson.Storage.Lead), place);
        corrected[RoutedAt] = ReadRoutedAt(row);
        CopyFlags(row, corrected);
        return corrected;
    }

    /// <summary>A change that leaves a lead as it is, but for its version.</summary>
    public static TableEntity Touch(TableEntity row) => new(row.PartitionKey, row.RowKey)
    {
        [RoutedAt] = ReadRoutedAt(row),
    };

    /// <summary>What is left of a lead whose person's data was erased: that it existed.</summary>
    /// <param name="row">The lead's row.</param>
    /// <param name="erasedAt">When, UTC.</param>
    public static TableEntity Erase(TableEntity row, DateTimeOffset erasedAt)
    {
        var erased = new TableEntity(row.PartitionKey, row.RowKey)
        {
            [Id] = row.GetString(Id),
            [ReceivedAt] = row.GetDateTimeOffset(ReceivedAt),
            [RoutedAt] = ReadRoutedAt(row),
            [ErasedAt] = erasedAt,
        };
        CopyFlags(row, erased);
        return erased;
    }

    /// <summary>Whether the person's data was erased, so that there is no lead to read.</summary>
    public static bool IsErased(TableEntity row) => row.ContainsKey(ErasedAt);

    /// <summary>The lead's id.</summary>
    public static string ReadId(TableEntity row) => row.GetString(Id)!;

    /// <summary>When the lead was received, UTC.</summary>
    public static DateTimeOffset ReadReceivedAt(TableEntity row) => row.GetDateTimeOffset(ReceivedAt)!.Value;

    /// <summary>When the lead was stored, by the service's clock: kept beside a lead that was changed since.</summary>
    public static DateTimeOffset ReadRoutedAt(TableEntity row) => row.GetDateTimeOffset(RoutedAt) ?? row.Timestamp!.Value;

    /// <summary>When the person's data was erased, UTC; <see langword="null"/> where it was not.</summary>
    public static DateTimeOffset? ReadErasedAt(TableEntity row) => row.GetDateTimeOffset(ErasedAt);

    /// <summary>Reads a lead that was not erased.</summary>
    public static Lead Read(TableEntity row) => JsonSerializer.Deserialize(Chunks.Read(row).Span, LeadJson.Storage.Lead)!;

    private static void CopyFlags(TableEntity from, TableEntity to)
    {
        foreach (var flag in new[] { IsTest, IsUnrouted }.Where(flag => from.GetBoolean(flag) is true))
        {
            to[flag] = true;
        }
    }
}
