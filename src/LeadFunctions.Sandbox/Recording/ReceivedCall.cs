namespace LeadFunctions.Sandbox;

/// <summary>One call as it is kept.</summary>
internal sealed class ReceivedCall(
    long sequence,
    DateTimeOffset time,
    string provider,
    string method,
    string path,
    string query,
    KeyValuePair<string, string>[] headers,
    byte[]? body)
{
    public long Sequence => sequence;

    public DateTimeOffset Time => time;

    public string Provider => provider;

    public string Method => method;

    /// <summary>The path as the provider sees it: without the provider's prefix.</summary>
    public string Path => path;

    public string Query => query;

    /// <summary>The request's headers; of <c>Authorization</c> the scheme only.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers => headers;

    /// <summary>The body; <see langword="null"/> where the call carried credentials in it.</summary>
    public byte[]? Body => body;

    public CallOutcome Outcome { get; private set; }

    public int? Status { get; private set; }

    public IReadOnlyList<string> Warnings { get; private set; } = [];

    public void Finish(CallOutcome outcome, int status, IReadOnlyList<string> warnings) =>
        (Outcome, Status, Warnings) = (outcome, status, warnings.Count == 0 ? [] : [.. warnings]);
}
