using Microsoft.AspNetCore.Http;

namespace LeadFunctions.Ingest.Receiving;

/// <summary>Why a request is not accepted. Repeats nothing of what was sent.</summary>
/// <param name="Status">The HTTP status it is answered with.</param>
/// <param name="Title">What is wrong, in a few words.</param>
/// <param name="Detail">What can be done about it.</param>
public sealed record Refusal(int Status, string Title, string Detail)
{
    /// <summary>400: the body cannot be read.</summary>
    public static Refusal Malformed(string detail) => new(StatusCodes.Status400BadRequest, "The request cannot be read.", detail);

    /// <summary>401: the key or signature is missing or wrong.</summary>
    public static Refusal Unauthorized { get; } = new(
        StatusCodes.Status401Unauthorized, "The key or signature is missing or wrong.", "The source asks for a key or a signature, and the request shows none that is right.");

    /// <summary>403: the page's origin is not one of the source's.</summary>
    public static Refusal ForeignOrigin { get; } = new(StatusCodes.Status403Forbidden, "The origin is not allowed.", "The source does not take posts from pages of this origin.");

    /// <summary>413: the body is over a limit.</summary>
    public static Refusal TooLarge(string detail) => new(StatusCodes.Status413PayloadTooLarge, "The body is too large.", detail);

    /// <summary>415: a type, charset or coding that is not read.</summary>
    public static Refusal Unsupported(string detail) => new(StatusCodes.Status415UnsupportedMediaType, "The content type is not supported.", detail);

    /// <summary>429: too many posts from one address.</summary>
    public static Refusal TooMany { get; } = new(StatusCodes.Status429TooManyRequests, "Too many requests.", "Wait a moment, and send it again.");

    /// <summary>As problem details (RFC 9457).</summary>
    public IResult ToResult() => Results.Problem(Detail, statusCode: Status, title: Title);
}
