using System.Globalization;
using System.Text;

namespace LeadFunctions.Sandbox;

/// <summary>Which of the received calls are wanted.</summary>
internal sealed class ReceivedQuery
{
    private string? _provider;
    private string? _path;
    private byte[]? _match;
    private long _afterSequence;
    private DateTimeOffset? _from;
    private CallOutcome? _outcome;
    private int _limit = int.MaxValue;

    /// <summary>
    /// Reads <c>provider</c>, <c>path</c> (a part of it), <c>match</c> (a part of the body), <c>outcome</c>, <c>limit</c> and
    /// <c>since</c>: a sequence number (calls after it) or a time (calls from it on).
    /// </summary>
    public static bool TryParse(IQueryCollection query, out ReceivedQuery parsed)
    {
        parsed = new ReceivedQuery
        {
            _provider = Text(query, "provider"),
            _path = Text(query, "path"),
            _match = Text(query, "match") is { } match ? Encoding.UTF8.GetBytes(match) : null,
        };
        return parsed.TrySince(Text(query, "since"))
            && parsed.TryOutcome(Text(query, "outcome"))
            && (Text(query, "limit") is not { } limit || int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out parsed._limit));
    }

    public IEnumerable<ReceivedCall> Apply(IEnumerable<ReceivedCall> calls) => calls.Where(Fits).Take(_limit);

    private static string? Text(IQueryCollection query, string name) => query[name].ToString() is { Length: > 0 } text ? text : null;

    private bool TrySince(string? since)
    {
        if (since is null || long.TryParse(since, NumberStyles.None, CultureInfo.InvariantCulture, out _afterSequence))
        {
            return true;
        }

        var isTime = DateTimeOffset.TryParse(since, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var from);
        _from = from;
        return isTime;
    }

    private bool TryOutcome(string? outcome)
    {
        if (outcome is null)
        {
            return true;
        }

        var known = Enum.TryParse<CallOutcome>(outcome, ignoreCase: true, out var parsed);
        _outcome = parsed;
        return known;
    }

    private bool Fits(ReceivedCall call) =>
        call.Sequence > _afterSequence
        && (_from is null || call.Time >= _from)
        && (_provider is null || string.Equals(call.Provider, _provider, StringComparison.OrdinalIgnoreCase))
        && (_outcome is null || call.Outcome == _outcome)
        && (_path is null || call.Path.Contains(_path, StringComparison.OrdinalIgnoreCase))
        && (_match is null || (call.Body is { } body && body.AsSpan().IndexOf(_match) >= 0));
}
