using System.Text.Json;
using Azure.Data.Tables;

namespace LeadFunctions.Leads;

/// <summary>A lead as a table row: the only place where a person's data is kept.</summary>
public static class LeadRow
{
    /// <summary>Tells leads from the other rows of a batch: only they have this column.</summary>
    public const string IsLeadFilter = "ReceivedAt ge datetime'1601-01-01T00:00:00Z'";

    private const string Id = "LeadId";
    private const string ReceivedAt = "ReceivedAt";
    private const string Phone = "Phone";
    private const string Email = "Email";

    /// <summary>Writes a lead.</summary>
    /// <param name="lead">The lead.</param>
    /// <param name="json">Its JSON, at most <see cref="Chunks.MaxBytes"/>.</param>
    /// <param name="place">Where it stands.</param>
    public static TableEntity Create(Lead lead, ReadOnlyMemory<byte> json, LeadRef place)
    {
        var row = new TableEntity(place.Source, LeadKeys.Lead(place))
        {
            [Id] = lead.Id,
            [ReceivedAt] = lead.ReceivedAt,
        };
        if (lead.Phone is not null)
        {
            row[Phone] = lead.Phone;
        }

        if (lead.Email is not null)
        {
            row[Email] = lead.Email.ToLowerInvariant();
        }

        Chunks.Write(row, json);
        return row;
    }

    /// <summary>Reads a lead.</summary>
    public static Lead Read(TableEntity row) => JsonSerializer.Deserialize(Chunks.Read(row).Span, LeadJson.Storage.Lead)!;
}
