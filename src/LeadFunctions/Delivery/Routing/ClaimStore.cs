using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using LeadFunctions.Delivery.Messages;
using LeadFunctions.Leads;
using LeadFunctions.Storage;

namespace LeadFunctions.Delivery.Routing;

/// <summary>Leads too large for a message, from when they are accepted until they are routed.</summary>
public sealed class ClaimStore(TableServiceClient tables)
{
    private readonly TableClient _claims = tables.GetTableClient(TableNames.Claims);

    /// <summary>The lead of a claim; none where it was routed and the claim deleted, but the message came again.</summary>
    public async Task<IReadOnlyList<Lead>> ReadAsync(LeadClaim claim)
    {
        var row = await _claims.GetEntityIfExistsAsync<TableEntity>(claim.Partition, claim.Row);
        return row.HasValue ? [JsonSerializer.Deserialize(Chunks.Read(row.Value!).Span, LeadJson.Storage.Lead)!] : [];
    }

    /// <summary>Deletes a claim.</summary>
    public Task DeleteAsync(LeadClaim claim) => _claims.DeleteEntityAsync(claim.Partition, claim.Row, ETag.All);
}
