using System.Collections.Concurrent;
using System.Diagnostics;

namespace Microsoft.Azure.Functions.Worker.Tests;

/// <summary>Notes every HTTP request of this process whose address contains a text.</summary>
internal sealed class StorageCalls : IDisposable
{
    private readonly ConcurrentQueue<string> _calls = new();
    private readonly ActivityListener _listener;

    public StorageCalls(string part)
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = static source => string.Equals(source.Name, "System.Net.Http", StringComparison.Ordinal),
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => Note(activity, part),
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>Method and path of each request so far.</summary>
    public IReadOnlyCollection<string> All => _calls;

    public void Dispose() => _listener.Dispose();

    private void Note(Activity activity, string part)
    {
        if (activity.GetTagItem("url.full") is string address && address.Contains(part, StringComparison.Ordinal))
        {
            _calls.Enqueue($"{activity.GetTagItem("http.request.method")} {new Uri(address).AbsolutePath}");
        }
    }
}
