using System.Diagnostics.Metrics;
using LeadFunctions.Telemetry;

namespace LeadFunctions.Benchmarks;

/// <summary>Counts deliveries at their end, as the app's own meter tells of them.</summary>
internal sealed class RecordedDeliveries : IDisposable
{
    private readonly MeterListener _listener = new();
    private int _count;

    /// <summary>Starts to count.</summary>
    public RecordedDeliveries()
    {
        _listener.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument is { Meter.Name: LeadMetrics.MeterName, Name: "leadfunctions.deliveries" })
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((_, count, _, _) => Interlocked.Add(ref _count, (int)count));
        _listener.Start();
    }

    /// <summary>How many there were.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <inheritdoc />
    public void Dispose() => _listener.Dispose();
}
