using System.Diagnostics.Metrics;

namespace LeadFunctions.Tests.Hosting;

/// <summary>Counts HTTP requests of this process to given ports: every storage operation of the app and of the host it runs on.</summary>
public sealed class StorageOperations : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly HashSet<int> _ports;
    private long _count;

    public StorageOperations(params int[] ports)
    {
        _ports = [.. ports];
        _listener.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument is { Meter.Name: "System.Net.Http", Name: "http.client.request.duration" })
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>((_, _, tags, _) => Count(tags));
        _listener.Start();
    }

    /// <summary>Requests so far.</summary>
    public long Total => Interlocked.Read(ref _count);

    public void Dispose() => _listener.Dispose();

    private void Count(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (var tag in tags)
        {
            if (tag is { Key: "server.port", Value: int port } && _ports.Contains(port))
            {
                Interlocked.Increment(ref _count);
                return;
            }
        }
    }
}
