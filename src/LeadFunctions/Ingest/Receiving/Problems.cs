using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace LeadFunctions.Ingest.Receiving;

/// <summary>Answers to requests that are not accepted, as problem details (RFC 9457). None repeats what was sent.</summary>
public static class Problems
{
    private const int RetryAfterSeconds = 5;

    /// <summary>404: no such source.</summary>
    public static IResult UnknownSource() => Results.Problem("No source of this name is configured.", statusCode: StatusCodes.Status404NotFound, title: "The source is not known.");

    /// <summary>405: leads are posted.</summary>
    public static IResult MethodNotAllowed(HttpResponse response)
    {
        response.Headers.Allow = $"{HttpMethods.Post}, {HttpMethods.Options}";
        return Results.Problem("Leads are sent with POST.", statusCode: StatusCodes.Status405MethodNotAllowed, title: "The method is not allowed.");
    }

    /// <summary>422: the lead is not valid.</summary>
    /// <param name="errors">Field to messages.</param>
    public static IResult Invalid(IReadOnlyDictionary<string, string[]> errors) => Results.ValidationProblem(
        errors.ToDictionary(StringComparer.Ordinal), statusCode: StatusCodes.Status422UnprocessableEntity, title: "The lead is not valid.");

    /// <summary>503: storage did not take the lead; the sender should try again.</summary>
    public static IResult Unavailable(HttpResponse response)
    {
        response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        return Results.Problem("The lead was not stored. Send it again.", statusCode: StatusCodes.Status503ServiceUnavailable, title: "Storage is not available.");
    }
}
