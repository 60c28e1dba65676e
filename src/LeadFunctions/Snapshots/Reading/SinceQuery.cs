using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace LeadFunctions.Snapshots.Reading;

/// <summary>The parameter <c>since</c>: a time, or a run's id.</summary>
/// <param name="Time">Only what is of runs that ended after it.</param>
/// <param name="Run">Only what is of later runs.</param>
public readonly record struct SinceQuery(DateTimeOffset? Time, string? Run)
{
    private const int RunLength = 18;

    /// <summary>Reads the parameter; everything where it is not there.</summary>
    public static bool TryRead(IQueryCollection query, out SinceQuery since)
    {
        since = default;
        var text = query["since"].ToString();
        if (text.Length == 0)
        {
            return true;
        }

        // A plus sign in a query stands for a blank.
        if (DateTimeOffset.TryParse(text.Replace(' ', text.Contains('T', StringComparison.Ordinal) ? '+' : ' '), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
        {
            since = new SinceQuery(time, Run: null);
            return true;
        }

        since = new SinceQuery(Time: null, text);
        return text.Length == RunLength && text.All(char.IsAsciiLetterOrDigit);
    }

    /// <summary>Whether a run is no longer of interest; those before it are not either.</summary>
    public bool Ends(Runs.RunRecord run) => run.FinishedAt <= Time || string.Equals(run.Run, Run, StringComparison.Ordinal);
}
