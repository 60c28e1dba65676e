using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>A request body in a pooled buffer. It can be sent again on a retry, and goes back to the pool with its request.</summary>
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

    public override void Dispose() => buffer.Dispose();
}
