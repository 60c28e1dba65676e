using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>A request body in a pooled buffer. It can be sent again on a retry.</summary>
internal sealed class PooledContent(PooledBuffer buffer) : RequestContent
{
    public override void WriteTo(Stream stream, CancellationToken cancellation) => stream.Write(buffer.Written.Span);

    public override async Task WriteToAsync(Stream stream, CancellationToken cancellation) =>
        await stream.WriteAsync(buffer.Written, cancellation).ConfigureAwait(false);

    public override bool TryComputeLength(out long length)
    {
        length = buffer.Length;
        return true;
    }

    /// <summary>Gives the buffer back, once the service has taken all of it.</summary>
    internal void Release() => buffer.Dispose();

    public override void Dispose()
    {
        // A request that was given up may still be read by its connection: another one must not write into its buffer.
        // Such buffers are left to the garbage collector.
    }
}
