using Microsoft.AspNetCore.Http;

namespace LeadFunctions.Snapshots.Reading;

/// <summary>Answers to requests that cannot be served, as problem details (RFC 9457).</summary>
public static class SnapshotProblems
{
    /// <summary>400: a parameter cannot be read.</summary>
    public static IResult Malformed(string parameter, string expected) =>
        Results.Problem($"{parameter} must be {expected}.", statusCode: StatusCodes.Status400BadRequest, title: "The request cannot be read.");

    /// <summary>404: nothing is known of the list.</summary>
    public static IResult UnknownList() =>
        Results.Problem("No snapshot of this list was taken.", statusCode: StatusCodes.Status404NotFound, title: "The list is not known.");

    /// <summary>410: the pages belong to a snapshot that is no longer there.</summary>
    public static IResult Gone() =>
        Results.Problem("Newer snapshots have replaced the one that these pages are of. Begin again.", statusCode: StatusCodes.Status410Gone, title: "The snapshot is gone.");
}
