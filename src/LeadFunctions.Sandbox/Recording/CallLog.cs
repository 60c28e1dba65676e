using System.Collections.Concurrent;

namespace LeadFunctions.Sandbox;

/// <summary>The calls received, in order of arrival, and their counts. Bounded by number and by bytes: the oldest are let go.</summary>
internal sealed class CallLog
{
    private readonly Lock _lock = new();
    private readonly Queue<ReceivedCall> _calls = new();
    private readonly ConcurrentDictionary<string, CallCounts> _counts = new(StringComparer.Ordinal);
    private readonly ReceivedHeaders _headers = new();
    private long _sequence;
    private long _bytes;

    public CallCounts Counts(string provider) => _counts.GetOrAdd(provider, static _ => new CallCounts());

    public void CountCall(string provider) => Counts(provider).Arrive();

    public ReceivedCall Append(SandboxCall call)
    {
        var headers = _headers.Keep(call.Request.Headers);
        var path = call.Request.Path.Value![(call.Provider.Name.Length + 1)..];
        var body = CarriesCredentials(path) ? null : call.Body;
        lock (_lock)
        {
            var entry = new ReceivedCall(
                ++_sequence, call.Now, call.Provider.Name, call.Request.Method, path, call.Request.QueryString.Value ?? "", headers, body);
            _calls.Enqueue(entry);
            _bytes += body?.Length ?? 0;
            while (_calls.Count > call.Options.KeepCalls || (_bytes > call.Options.KeepBytes && _calls.Count > 1))
            {
                _bytes -= _calls.Dequeue().Body?.Length ?? 0;
            }

            return entry;
        }
    }

    public void Finish(ReceivedCall entry, SandboxCall call)
    {
        var status = call.Context.Response.StatusCode;
        var outcome = call.Outcome ?? status switch
        {
            StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden => CallOutcome.Unauthorized,
            StatusCodes.Status429TooManyRequests => CallOutcome.RateLimited,
            >= 400 => CallOutcome.Refused,
            _ => CallOutcome.Answered,
        };
        Counts(call.Provider.Name).Finish(outcome);
        lock (_lock)
        {
            entry.Finish(outcome, status, call.Warnings);
        }
    }

    /// <summary>The calls that are kept, oldest first.</summary>
    public ReceivedCall[] Snapshot()
    {
        lock (_lock)
        {
            return [.. _calls];
        }
    }

    private static bool CarriesCredentials(string path) =>
        path.Contains("/auth/", StringComparison.OrdinalIgnoreCase) || path.Contains("/oauth/", StringComparison.OrdinalIgnoreCase);
}
