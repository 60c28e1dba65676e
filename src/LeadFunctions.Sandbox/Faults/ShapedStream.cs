namespace LeadFunctions.Sandbox;

/// <summary>The body of an answer as a fault shapes it: late, slow, cut.</summary>
internal sealed class ShapedStream(Stream inner, Fault fault, TimeProvider time) : Stream
{
    private const int SlicesPerSecond = 10;

    private long _written;
    private bool _started;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush()
    {
        // All writes go through; a synchronous flush has nothing to add.
    }

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        await StartAsync(cancellationToken);
        await inner.FlushAsync(cancellationToken);
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await StartAsync(cancellationToken);
        var cut = fault.CutAfterBytes is { } limit && _written + buffer.Length > limit;
        var allowed = cut ? buffer[..(int)(fault.CutAfterBytes!.Value - _written)] : buffer;
        await (fault.TrickleBytesPerSecond is { } speed
            ? TrickleAsync(allowed, speed, cancellationToken)
            : inner.WriteAsync(allowed, cancellationToken));
        _written += allowed.Length;
        if (cut)
        {
            await inner.FlushAsync(cancellationToken);
            throw new ResponseCutException();
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private async ValueTask StartAsync(CancellationToken cancellationToken)
    {
        if (!_started)
        {
            _started = true;
            await Task.Delay(TimeSpan.FromMilliseconds(fault.LatencyMs), time, cancellationToken);
        }
    }

    private async ValueTask TrickleAsync(ReadOnlyMemory<byte> buffer, int bytesPerSecond, CancellationToken cancellationToken)
    {
        var slice = Math.Max(1, bytesPerSecond / SlicesPerSecond);
        var pause = TimeSpan.FromSeconds((double)slice / bytesPerSecond);
        for (var rest = buffer; !rest.IsEmpty; rest = rest[Math.Min(slice, rest.Length)..])
        {
            await inner.WriteAsync(rest[..Math.Min(slice, rest.Length)], cancellationToken);
            await inner.FlushAsync(cancellationToken);
            await Task.Delay(pause, time, cancellationToken);
        }
    }
}
