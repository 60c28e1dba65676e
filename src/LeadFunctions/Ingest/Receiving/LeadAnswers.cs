using LeadFunctions.Ingest.Forms;
using LeadFunctions.Ingest.Sources;
using Microsoft.AspNetCore.Http;

namespace LeadFunctions.Ingest.Receiving;

/// <summary>Answers in the way that who asks can use: JSON, another page, a small page of our own, or what the preset says.</summary>
public sealed class LeadAnswers(FormStamps stamps)
{
    /// <summary>Answers leads of which some or all were accepted.</summary>
    public static IResult Accepted(Source source, HttpRequest request, LeadReading reading, BatchAnswer stored)
    {
        if (Browser.FollowsRedirects(source, request) && !reading.IsBatch)
        {
            if (source.Options.RedirectTo is { } page)
            {
                return new SeeOther(page);
            }

            if (Browser.ShowsPages(request))
            {
                return new FormPage(StatusCodes.Status200OK, "Thank you.", "We have what you sent.");
            }
        }

        if (source.Preset.Accepted() is { } answer && stored.Rejected.Count == 0)
        {
            return answer;
        }

        var ignored = reading.Ignored.Count > 0 ? reading.Ignored : null;
        return (reading.IsBatch, stored.Accepted) switch
        {
            (false, []) => Results.Text("""{"status":"ignored"}""", "application/json"),
            (false, [var only]) => Results.Json(only with { Index = null, Ignored = ignored }, AnswerJson.Default.AcceptedLead),
            _ => Results.Json(
                stored, AnswerJson.Default.BatchAnswer, statusCode: stored.Accepted.Count == 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK),
        };
    }

    /// <summary>Answers leads of which none is valid.</summary>
    public IResult Invalid(Source source, HttpRequest request, LeadReading reading)
    {
        if (reading.IsBatch)
        {
            return Results.Json(
                new BatchAnswer([], [.. reading.Leads.Select(static lead => new RejectedLead(lead.Index, lead.Errors))]),
                AnswerJson.Default.BatchAnswer, statusCode: StatusCodes.Status422UnprocessableEntity);
        }

        var errors = reading.Leads[0].Errors;
        return IsPerson(source, request)
            ? new FormPage(StatusCodes.Status422UnprocessableEntity, "Something is not right yet.", "Correct it here, and send it again.")
            {
                Errors = errors,
                Typed = reading.Pairs.Count > 0 ? WithoutStamp(reading) : [KeyValuePair.Create(errors.Keys.First(), string.Empty)],
                Stamp = Stamp(source),
            }
            : Problems.Invalid(errors);
    }

    /// <summary>Answers a form that does not seem to come from a person; a person can send it again.</summary>
    public IResult NotAPerson(Source source, HttpRequest request, LeadReading reading, string problem) =>
        IsPerson(source, request)
            ? new FormPage(StatusCodes.Status422UnprocessableEntity, "Please send it once more.", problem)
            {
                // A captcha can only be solved on the page that has it.
                Typed = source.Options.CaptchaUrl is null ? WithoutStamp(reading) : [],
                Stamp = Stamp(source),
            }
            : Problems.Invalid(new Dictionary<string, string[]>(StringComparer.Ordinal) { ["form"] = [problem] });

    /// <summary>Answers a request that is refused.</summary>
    public static IResult Refused(Source source, HttpRequest request, Refusal refusal) =>
        IsPerson(source, request) ? new FormPage(refusal.Status, refusal.Title, refusal.Detail) : refusal.ToResult();

    private static bool IsPerson(Source source, HttpRequest request) => Browser.FollowsRedirects(source, request) && Browser.ShowsPages(request);

    private static IReadOnlyList<KeyValuePair<string, string>> WithoutStamp(LeadReading reading) =>
        [.. reading.Pairs.Where(static pair => pair.Key is not FormProof.StampField)];

    private string? Stamp(Source source) => source.Options.MinFillTime > TimeSpan.Zero ? stamps.Create(source) : null;
}
