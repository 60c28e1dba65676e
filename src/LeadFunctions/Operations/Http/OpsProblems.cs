using System.Globalization;
using LeadFunctions.Leads;
using Microsoft.AspNetCore.Http;

namespace LeadFunctions.Operations.Http;

/// <summary>Answers to operators' requests that come to nothing, as problem details (RFC 9457).</summary>
public static class OpsProblems
{
    private const int RetryAfterSeconds = 5;

    /// <summary>400: a parameter is wrong.</summary>
    /// <param name="errors">Parameter to messages.</param>
    public static IResult Invalid(IReadOnlyDictionary<string, string[]> errors) => Results.ValidationProblem(
        errors.ToDictionary(StringComparer.Ordinal), statusCode: StatusCodes.Status400BadRequest, title: "The request is not valid.");

    /// <summary>404: no lead of that id is stored.</summary>
    public static IResult UnknownLead() => Results.Problem(
        "No lead of this id is stored. One that was accepted a moment ago may still be on its way: ask again. "
            + "One whose message could not be processed is listed with the failures.",
        statusCode: StatusCodes.Status404NotFound,
        title: "The lead is not known.");

    /// <summary>409: the lead's person was erased.</summary>
    public static IResult Erased() => Results.Problem(
        "The person's data was erased; there is nothing left to send.", statusCode: StatusCodes.Status409Conflict, title: "The lead was erased.");

    /// <summary>422: a lead would be larger than its row may be.</summary>
    public static IResult TooLarge() => Results.Problem(
        $"With this the lead would be larger than {Chunks.MaxBytes} bytes, which is what is kept of one. Nothing was changed.",
        statusCode: StatusCodes.Status422UnprocessableEntity,
        title: "The lead is too large.");

    /// <summary>409: nothing was replayed.</summary>
    /// <param name="why">Why not.</param>
    public static IResult NotReplayed(string why) => Results.Problem(why, statusCode: StatusCodes.Status409Conflict, title: "Nothing was replayed.");

    /// <summary>503: storage cannot be reached.</summary>
    public static IResult Unavailable(HttpResponse response)
    {
        response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        return Results.Problem("Storage did not answer as it should. Try again.", statusCode: StatusCodes.Status503ServiceUnavailable, title: "Storage is not available.");
    }
}
