using System.Net.Http.Headers;
using LeadFunctions.Ingest.Bodies;
using LeadFunctions.Ingest.Resolving;
using LeadFunctions.Ingest.Sources;
using LeadFunctions.Leads;

namespace LeadFunctions.Ingest.Presets;

/// <summary>
/// Fetches leads from Meta's Graph API (https://developers.facebook.com/docs/marketing-api/guides/lead-ads/retrieving): <c>field_data</c> holds
/// names and lists of values.
/// </summary>
public sealed class MetaLeadResolver(IHttpClientFactory clients) : ILeadResolver
{
    private const string Wanted = "field_data,ad_id,form_id,custom_disclaimer_responses";

    /// <inheritdoc />
    public string Preset => MetaPreset.PresetName;

    /// <inheritdoc />
    public async Task<IReadOnlyList<SentField>> FetchAsync(Source source, Lead lead, CancellationToken cancellationToken)
    {
        var options = (MetaSourceOptions)source.Options;
        using var request = new HttpRequestMessage(
            HttpMethod.Get, $"{options.GraphUrl.AbsoluteUri.TrimEnd('/')}/{Uri.EscapeDataString(lead.Reference!)}?fields={Uri.EscapeDataString(Wanted)}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.PageToken);
        using var response = await clients.CreateClient(ResolverHttp.ClientName).SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        return Read(await response.Content.ReadAsByteArrayAsync(cancellationToken));
    }

    private static IReadOnlyList<SentField> Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            var lead = JsonTree.Parse(json);
            var fields = new FieldCollector();
            foreach (var field in lead["field_data"]?.Items ?? [])
            {
                fields.Add(field["name"]?.Text ?? "field", field["values"]?.Text);
            }

            foreach (var disclaimer in lead["custom_disclaimer_responses"]?.Items ?? [])
            {
                fields.Add($"consent_{disclaimer["checkbox_key"]?.Text}", disclaimer["is_checked"]?.Text is "1" or "true" ? "true" : "false");
            }

            fields.AddMembers(lead, "field_data", "custom_disclaimer_responses", "id", "created_time");
            return fields.Fields;
        }
        catch (MalformedBodyException exception)
        {
            throw new HttpRequestException(HttpRequestError.InvalidResponse, exception.Message, exception);
        }
    }
}
