using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace LeadFunctions.Ingest.Receiving;

/// <summary>Answers to requests that are not accepted, as problem details (RFC 9457). None repeats what was sent.</summary>
public static class Problems
{
    private const int RetryAfterSeconds = 5;

    /// <summary>400: the body cannot be read.</summary>
    public static IResult Malformed(string detail) => Results.Problem(detail, statusCode: StatusCodes.Status400BadRequest, title: "The request cannot be read.");

    /// <summary>401: the key is missing or wrong.</summary>
    public static IResult Unauthorized() => Results.Problem("The source asks for a key, and the request shows none that is right.", statusCode: StatusCodes.Status401Unauthorized, title: "The key is missing or wrong.");

    /// <summary>404: no such source.</summary>
    public static IResult UnknownSource() => Results.Problem("No source of this name is configured.", statusCode: StatusCodes.Status404NotFound, title: "The source is not known.");

    /// <summary>405: leads are posted.</summary>
    public static IResult MethodNotAllowed(HttpResponse response)
    {
        response.Headers.Allow = HttpMethods.Post;
        return Results.Problem("Leads are sent with POST.", statusCode: StatusCodes.Status405MethodNotAllowed, title: "The method is not allowed.");
    }

    /// <summary>413: the body is over the limit.</summary>
    public static IResult TooLarge(int maxBytes) => Results.Problem($"The body is larger than {maxBytes} bytes.", statusCode: StatusCodes.Status413PayloadTooLarge, title: "The body is too large.");

    /// <summary>415: a content type that is not read.</summary>
    public static IResult UnsupportedType() => Results.Problem(
        "Send application/json or application/x-www-form-urlencoded.", statusCode: StatusCodes.Status415UnsupportedMediaType, title: "The content type is not supported.");

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
