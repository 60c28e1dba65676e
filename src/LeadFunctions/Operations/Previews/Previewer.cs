using LeadFunctions.Ingest.Receiving;
using LeadFunctions.Ingest.Sources;
using LeadFunctions.Leads;
using LeadFunctions.Providers;
using Microsoft.AspNetCore.Http;

namespace LeadFunctions.Operations.Previews;

/// <summary>Shows what would become of a post. Reads it as the receiver does and maps it as the sender does; stores and sends nothing.</summary>
public sealed class Previewer(SourceRegistry sources, LeadReader reader)
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
            return Problems.TooLarge(source.Options.MaxBodyBytes);
        }

        var reading = reader.Read(request, source, body);
        return reading.IsRead
            ? Results.Json(
                new Preview(reading.Mapped.IsValid, reading.Mapped.Lead, reading.Mapped.Errors, [.. source.Destinations.Select(destination => Describe(destination, reading.Mapped.Lead))]),
                OpsJson.Default.Preview)
            : reading.Refusal;
    }

    private static DestinationPreview Describe(IDestination destination, Lead lead)
    {
        var mapped = destination.Map(lead);
        if (mapped.Body is null)
        {
            return new DestinationPreview(destination.Name, destination.Provider.Name, Request: null, mapped.Problems);
        }

        var request = destination.CreateRequest([mapped]);
        var headers = new Dictionary<string, string>(request.Headers, StringComparer.OrdinalIgnoreCase) { ["Accept"] = "application/json", ["Content-Type"] = "application/json" };
        return new DestinationPreview(
            destination.Name, destination.Provider.Name, new RequestPreview(request.Method.Method, request.Url.AbsoluteUri, headers, request.Body?.DeepClone()), Problems: null);
    }
}
