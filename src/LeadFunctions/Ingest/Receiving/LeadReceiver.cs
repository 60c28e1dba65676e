using System.Diagnostics;
using LeadFunctions.Ingest.Sources;
using LeadFunctions.Ingest.Verification;
using LeadFunctions.Leads;
using LeadFunctions.Telemetry;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Ingest.Receiving;

/// <summary>Takes a request to a source: verify, parse, map, validate, store, and only then answer 200.</summary>
public sealed partial class LeadReceiver(
    SourceRegistry sources, LeadReader reader, LeadOutbox outbox, LeadMetrics metrics, ILogger<LeadReceiver> logger)
{
    /// <summary>Answers a request.</summary>
    public async Task<IResult> ReceiveAsync(HttpRequest request, string sourceName, CancellationToken cancellationToken)
    {
        if (!sources.TryGet(sourceName, out var source))
        {
            return Problems.UnknownSource();
        }

        if (!HttpMethods.IsPost(request.Method))
        {
            return Problems.MethodNotAllowed(request.HttpContext.Response);
        }

        if (await RequestBody.ReadAsync(request, source.Options.MaxBodyBytes, cancellationToken) is not { } body)
        {
            return Problems.TooLarge(source.Options.MaxBodyBytes);
        }

        return SharedKeyVerifier.IsAllowed(source, request) ? await ReadAsync(request, source, body) : Problems.Unauthorized();
    }

    private async Task<IResult> ReadAsync(HttpRequest request, Source source, ReadOnlyMemory<byte> body)
    {
        var reading = reader.Read(request, source, body);
        if (!reading.IsRead)
        {
            return reading.Refusal;
        }

        return reading.Mapped.IsValid
            ? await StoreAsync(reading.Mapped.Lead with { TraceParent = Activity.Current?.Id }, request, source)
            : Problems.Invalid(reading.Mapped.Errors);
    }

    private async Task<IResult> StoreAsync(Lead lead, HttpRequest request, Source source)
    {
        try
        {
            await outbox.PutAsync(lead);
        }
        catch (LeadTooLargeException)
        {
            return Problems.TooLarge(source.Options.MaxBodyBytes);
        }
#pragma warning disable CA1031 // Whatever keeps a lead from being stored, its sender must hear of it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.NotStored(logger, source.Name, exception);
            return Problems.Unavailable(request.HttpContext.Response);
        }

        metrics.Accepted(source.Name);
        Log.Accepted(logger, lead.Id);
        return WantsPage(request, source)
            ? new SeeOther(source.Options.RedirectTo!)
            : Results.Json(new AcceptedLead(lead.Id), AnswerJson.Default.AcceptedLead);
    }

    // A page's script says what it accepts, or that it fetches; a browser that posts a form wants a page.
    private static bool WantsPage(HttpRequest request, Source source)
    {
        var accept = request.Headers.Accept.ToString();
        var mode = request.Headers["Sec-Fetch-Mode"].ToString();
        return source is { Options.RedirectTo: not null, Preset.RedirectsBrowsers: true }
            && LeadReader.MediaType(request) is "application/x-www-form-urlencoded" or "multipart/form-data"
            && mode is "" or "navigate"
            && (!accept.Contains("application/json", StringComparison.OrdinalIgnoreCase) || accept.Contains("text/html", StringComparison.OrdinalIgnoreCase));
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Lead {LeadId} was accepted.")]
        public static partial void Accepted(ILogger logger, string leadId);

        [LoggerMessage(EventId = 2, Level = LogLevel.Error, Message = "A lead of source {Source} could not be stored; its sender was told to try again.")]
        public static partial void NotStored(ILogger logger, string source, Exception exception);
    }
}
