using System.Text.Json;
using Azure.Data.Tables;
using LeadFunctions.Leads;

namespace LeadFunctions.Delivery.Routing;

/// <summary>What a person agreed to, as a table row: the lead's id and place, in its partition. Outlives the lead, also where a later one has its id.</summary>
public static class ConsentRow
{
    /// <summary>Column with the time of receipt.</summary>
    public const string ReceivedAt = "ReceivedAt";

    /// <summary>The row key of a lead's record.</summary>
    public static string Key(string leadId, LeadRef place) => $"{leadId}~{LeadKeys.Lead(place)}";

    /// <summary>Writes a record.</summary>
    public static TableEntity Create(Lead lead, LeadRef place, Consent consent)
    {
        var row = new TableEntity(place.Partition, Key(lead.Id, place)) { [ReceivedAt] = lead.ReceivedAt };
        Chunks.Write(row, JsonSerializer.SerializeToUtf8Bytes(consent, LeadJson.Storage.Consent));
        return row;
    }

    /// <summary>Reads a record.</summary>
    public static Consent Read(TableEntity row) => JsonSerializer.Deserialize(Chunks.Read(row).Span, LeadJson.Storage.Consent)!;

    /// <summary>About how many bytes a record takes on its way to storage.</summary>
    public static int Bytes(TableEntity row) => (Chunks.Read(row).Length * 4 / 3) + 1000;
}
