using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace LeadFunctions.Snapshots.Reading;

/// <summary>The parameters <c>limit</c> and <c>continuation</c> of paged answers.</summary>
/// <param name="Limit">Items of a page, at most.</param>
/// <param name="Continuation">Where the page begins; <see langword="null"/> for the first one.</param>
public readonly record struct PageQuery(int Limit, Continuation? Continuation)
{
    /// <summary>The largest page.</summary>
    public const int MaxLimit = 1000;

    private const int DefaultLimit = 100;

    /// <summary>Reads the parameters.</summary>
    /// <param name="query">The request's query.</param>
    /// <param name="page">The page.</param>
    /// <param name="problem">The answer to a request that cannot be read.</param>
    public static bool TryRead(IQueryCollection query, out PageQuery page, [NotNullWhen(false)] out IResult? problem)
    {
        (page, problem) = (new PageQuery(DefaultLimit, Continuation: null), null);
        if (query["limit"].ToString() is { Length: > 0 } limitText)
        {
            if (!int.TryParse(limitText, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) || limit is < 1 or > MaxLimit)
            {
                problem = SnapshotProblems.Malformed("limit", $"1 to {MaxLimit}");
                return false;
            }

            page = page with { Limit = limit };
        }

        if (query["continuation"].ToString() is { Length: > 0 } token)
        {
            if (!Reading.Continuation.TryParse(token, out var continuation))
            {
                problem = SnapshotProblems.Malformed("continuation", "what an earlier page gave");
                return false;
            }

            page = page with { Continuation = continuation };
        }

        return true;
    }
}
