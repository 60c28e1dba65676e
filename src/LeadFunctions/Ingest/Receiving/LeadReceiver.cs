using LeadFunctions.Ingest.Forms;
using LeadFunctions.Ingest.Refused;
using LeadFunctions.Ingest.Requests;
using LeadFunctions.Ingest.Sources;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Ingest.Receiving;

/// <summary>Takes a request to a source: verify, read, make sure of a person, store, and only then answer 200.</summary>
public sealed partial class LeadReceiver(
    SourceRegistry sources,
    LeadReader reader,
    LeadIntake intake,
    FormGuard guard,
    AddressLimiter limiter,
    LeadAnswers answers,
    RefusedStore refused,
    IngestMetrics metrics,
    TimeProvider time,
    ILogger<LeadReceiver> logger)
{
    /// <summary>Answers a request.</summary>
    public async Task<IResult> ReceiveAsync(HttpRequest request, string sourceName, CancellationToken cancellationToken)
    {
        if (!sources.TryGet(sourceName, out var source))
        {
            return Problems.UnknownSource();
        }

        OriginPolicy.Apply(source, request);
        if (HttpMethods.IsOptions(request.Method))
        {
            return OriginPolicy.Preflight(source, request);
        }

        if (!HttpMethods.IsPost(request.Method))
        {
            return (HttpMethods.IsGet(request.Method) ? source.Preset.Greet(source, request) : null) ?? Problems.MethodNotAllowed(request.HttpContext.Response);
        }

        try
        {
            return await TakeAsync(request, source, cancellationToken);
        }
        catch (BadHttpRequestException exception)
        {
            return Refuse(source, request, new Refusal(exception.StatusCode, "The request cannot be read.", "The body does not arrive as its headers say."));
        }
        catch (LeadTooLargeException)
        {
            return Refuse(source, request, Refusal.TooLarge("The lead is larger than can be kept."));
        }
    }

    private async Task<IResult> TakeAsync(HttpRequest request, Source source, CancellationToken cancellationToken)
    {
        if (!OriginPolicy.IsAllowed(source, request))
        {
            return Refuse(source, request, Refusal.ForeignOrigin);
        }

        if (!limiter.TryPost(source, ClientAddress.Of(request)))
        {
            request.HttpContext.Response.Headers.RetryAfter = ((int)AddressLimiter.RetryAfter.TotalSeconds).ToString();
            return Refuse(source, request, Refusal.TooMany);
        }

        if (await RequestBody.ReadAsync(request, source.Options.MaxBodyBytes, cancellationToken) is not { } body)
        {
            return Refuse(source, request, Refusal.TooLarge($"The body is larger than {source.Options.MaxBodyBytes} bytes."));
        }

        var post = LeadRequest.Of(source, request, body, time.GetUtcNow());
        if (!source.Preset.Verifier.IsAllowed(source, post))
        {
            return await KeepAndRefuseAsync(source, request, post, Refusal.Unauthorized);
        }

        var reading = await reader.ReadAsync(source, post);
        return reading.IsRead
            ? await TakeAsync(request, source, post, reading, cancellationToken)
            : await KeepAndRefuseAsync(source, request, post, reading.Refusal);
    }

    private async Task<IResult> TakeAsync(HttpRequest request, Source source, LeadRequest post, LeadReading reading, CancellationToken cancellationToken)
    {
        if (reading.Proof.IsTrapped)
        {
            // What fills in a field that nobody sees learns nothing from the answer.
            metrics.CountLead(source.Name, "honeypot", reading.Leads.Count);
            return LeadAnswers.Accepted(source, request, reading, new BatchAnswer(
                [.. reading.Leads.Where(static lead => lead.Lead is not null).Select(static lead => new AcceptedLead(lead.Lead!.Id, AcceptedLead.StatusAccepted, lead.Index))], []));
        }

        if (reading.Leads.Count > 0 && !reading.Leads.Any(lead => LeadIntake.IsTaken(source, lead)))
        {
            metrics.CountLead(source.Name, "rejected", reading.Leads.Count);
            await refused.KeepAsync(source, post, RefusedReason.Of(reading));
            return answers.Invalid(source, request, reading);
        }

        var (leads, problem) = await guard.CheckAsync(source, reading, cancellationToken);
        if (problem is not null)
        {
            metrics.CountLead(source.Name, "rejected", reading.Leads.Count);
            return answers.NotAPerson(source, request, reading, problem);
        }

        return await StoreAsync(request, source, reading with { Leads = leads });
    }

    private async Task<IResult> StoreAsync(HttpRequest request, Source source, LeadReading reading)
    {
        try
        {
            return LeadAnswers.Accepted(source, request, reading, await intake.StoreAsync(source, reading.Leads));
        }
        catch (LeadTooLargeException)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever keeps a lead from being stored, its sender must hear of it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.NotStored(logger, source.Name, exception);
            return Problems.Unavailable(request.HttpContext.Response);
        }
    }

    private async Task<IResult> KeepAndRefuseAsync(Source source, HttpRequest request, LeadRequest post, Refusal refusal)
    {
        if (refusal.Status != StatusCodes.Status413PayloadTooLarge)
        {
            await refused.KeepAsync(source, post, RefusedReason.Of(refusal));
        }

        return Refuse(source, request, refusal);
    }

    private IResult Refuse(Source source, HttpRequest request, Refusal refusal)
    {
        metrics.CountRefused(source.Name, refusal.Status);
        return LeadAnswers.Refused(source, request, refusal);
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "A lead of source {Source} could not be stored; its sender was told to try again.")]
        public static partial void NotStored(ILogger logger, string source, Exception exception);
    }
}
