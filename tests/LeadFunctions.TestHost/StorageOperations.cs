using System.Collections.Concurrent;
using System.Diagnostics;

namespace LeadFunctions.Tests.Hosting;

/// <summary>
/// Counts HTTP requests of this process to given ports: every storage operation of the app and of the host it runs on, but for those
/// that remember when timers ran.
/// </summary>
public sealed class StorageOperations : IDisposable
{
    private readonly ActivityListener _listener;
    private readonly ConcurrentQueue<(string Method, string Path)> _operations = new();
    private readonly HashSet<int> _ports;

    public StorageOperations(params int[] ports)
    {
        _ports = [.. ports];
        _listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name is "System.Net.Http",
            Sample = static (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = Count,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>Messages put on queues.</summary>
    public int Puts => Count(static operation => operation.Method is "POST" && operation.Path.EndsWith("/messages", StringComparison.Ordinal));

    /// <summary>Messages deleted.</summary>
    public int Deletions => Count(static operation => operation.Method is "DELETE" && operation.Path.Contains("/messages/", StringComparison.Ordinal));

    /// <summary>
    /// All operations, without receives that found nothing: the queues are polled whether or not there is work. Not more receives
    /// can have found something than messages were put.
    /// </summary>
    public int Total => Count(static operation => !IsReceive(operation)) + Math.Min(Puts, Count(IsReceive));

    /// <summary>How often each kind of operation was done.</summary>
    public string Describe() => string.Join(", ", _operations
        .GroupBy(static operation => $"{operation.Method} {Kind(operation.Path)}", StringComparer.Ordinal)
        .OrderBy(static group => group.Key, StringComparer.Ordinal)
        .Select(static group => $"{group.Key}: {group.Count()}"));

    public void Dispose() => _listener.Dispose();

    private static bool IsReceive((string Method, string Path) operation) => operation.Method is "GET" && operation.Path.EndsWith("/messages", StringComparison.Ordinal);

    // The account and the keys of rows and messages say nothing of the kind.
    private static string Kind(string path) => string.Join('/', path.Split('/').Skip(2).Take(2)).Split('(')[0];

    private int Count(Func<(string Method, string Path), bool> isWanted) => _operations.Count(isWanted);

    private void Count(Activity activity)
    {
        if (activity.GetTagItem("server.port") is int port && _ports.Contains(port) && activity.GetTagItem("url.full") is string url
            && !url.Contains("/LocalHostTimers", StringComparison.Ordinal))
        {
            _operations.Enqueue((activity.GetTagItem("http.request.method") as string ?? string.Empty, new Uri(url).AbsolutePath));
        }
    }
}
