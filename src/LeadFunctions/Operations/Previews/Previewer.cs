using LeadFunctions.Ingest.Receiving;
using LeadFunctions.Ingest.Requests;
using LeadFunctions.Ingest.Sources;
using LeadFunctions.Leads;
using LeadFunctions.Providers;
using Microsoft.AspNetCore.Http;

namespace LeadFunctions.Operations.Previews;

/// <summary>Shows what would become of a post. Reads it as the receiver does and maps it as the sender does; stores and sends nothing.</summary>
public sealed class Previewer(SourceRegistry sources, LeadReader reader, TimeProvider time)
{
    /// <summary>Answers a request: the body is what would be posted to the source.</summary>
    public async Task<IResult> PreviewAsync(HttpRequest request, string sourceName, CancellationToken cancellationToken)
    {
        if (!sources.TryGet(sourceName, out var source))
        {
            return Problems.UnknownSource();
        }

        if (await RequestBody.ReadAsync(request, source.Options.MaxBodyBytes, cancellationToken) is not { } body)
        {
            return Refusal.TooLarge($"The body is larger than {source.Options.MaxBodyBytes} bytes.").ToResult();
        }

        var reading = await reader.ReadAsync(source, LeadRequest.Of(source, request, body, time.GetUtcNow()));
        if (!reading.IsRead)
        {
            return reading.Refusal.ToResult();
        }

        var previews = reading.Leads.Select(lead => Describe(source, lead)).ToList();
        return previews is [var only] && !reading.IsBatch
            ? Results.Json(only, OpsJson.Default.Preview)
            : Results.Json(previews, OpsJson.Default.IReadOnlyListPreview);
    }

    private static Preview Describe(Source source, ReadLead read) => new(
        LeadIntake.IsTaken(source, read), read.Lead, read.Errors, read.Lead is { } lead ? [.. source.DestinationsOf(lead).Select(destination => Describe(destination, lead))] : []);

    private static DestinationPreview Describe(IDestination destination, Lead lead)
    {
        var mapped = destination.Map(lead);
        if (mapped.Body is null)
        {
            return new DestinationPreview(destination.Name, destination.Provider.Name, Request: null, mapped.Problems);
        }

        var request = destination.CreateRequest([mapped]);
        var headers = new Dictionary<string, string>(request.Headers, StringComparer.OrdinalIgnoreCase)
        {
            ["Accept"] = "application/json",
            ["Content-Type"] = "application/json",
        };
        var preview = new RequestPreview(request.Method.Method, request.Url.AbsoluteUri, headers, request.Body?.DeepClone());
        return new DestinationPreview(destination.Name, destination.Provider.Name, preview, Problems: null);
    }
}
