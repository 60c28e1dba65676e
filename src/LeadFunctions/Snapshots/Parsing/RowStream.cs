using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using LeadFunctions.Leads;
using LeadFunctions.Providers.Http;

namespace LeadFunctions.Snapshots.Parsing;

/// <summary>
/// Reads the rows of one JSON array as they arrive: in memory is one row and what the connection has brought. Is for one reading.
/// </summary>
/// <param name="time">The clock.</param>
/// <param name="idleTimeout">The longest silence between two pieces of the answer.</param>
public sealed class RowStream(TimeProvider time, TimeSpan idleTimeout)
{
    /// <summary>The largest row, in bytes: what one table row holds.</summary>
    public const int MaxRowBytes = Chunks.MaxBytes;

    private const int MaxWordsBytes = 64 * 1024;

    private static readonly StreamPipeReaderOptions PipeOptions = new(bufferSize: 64 * 1024);

    private readonly ArrayBufferWriter<byte> _row = new();
    private JsonReaderState _state;
    private bool _started;
    private bool _ended;

    private enum Found
    {
        Nothing,
        Row,
        Object,
    }

    /// <summary>What the answer was asked for with: see <see cref="ProviderReply.Secrets"/>.</summary>
    public IReadOnlyList<string> Secrets { get; set; } = [];

    /// <summary>Bytes read so far.</summary>
    public long Bytes { get; private set; }

    /// <summary>Every row's JSON. What is given is valid until the next one is asked for.</summary>
    /// <exception cref="RowFormatException">The answer is not a whole array of objects, or a row is larger than <see cref="MaxRowBytes"/>.</exception>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pipe = PipeReader.Create(stream, PipeOptions);
        await using var completion = new PipeCompletion(pipe);
        var kept = 0L;
        while (true)
        {
            var read = await ReadPipeAsync(pipe, cancellationToken);
            var buffer = read.Buffer;
            Bytes += buffer.Length - kept;
            Found found;
            while ((found = Next(ref buffer, read.IsCompleted, out var row)) == Found.Row)
            {
                yield return Contiguous(row);
            }

            if (found == Found.Object && (read.IsCompleted || buffer.Length >= MaxWordsBytes))
            {
                throw new RowFormatException($"the answer is not a list but says: {Words(buffer)}");
            }

            if (read.IsCompleted)
            {
                yield break;
            }

            if (buffer.Length > MaxRowBytes)
            {
                throw new RowFormatException($"a row is larger than {MaxRowBytes} bytes");
            }

            kept = buffer.Length;
            pipe.AdvanceTo(buffer.Start, buffer.End);
        }
    }

    private async ValueTask<ReadResult> ReadPipeAsync(PipeReader pipe, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(idleTimeout, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await pipe.ReadAsync(linked.Token);
        }
        catch (OperationCanceledException exception) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new RowFormatException($"the answer breaks off: nothing came for {idleTimeout}", exception);
        }
        catch (IOException exception)
        {
            throw new RowFormatException("the answer breaks off", exception);
        }
    }

    // At the end of the answer the JSON reader itself says what is missing.
    private Found Next(ref ReadOnlySequence<byte> buffer, bool isFinal, out ReadOnlySequence<byte> row)
    {
        try
        {
            return Find(ref buffer, isFinal, out row);
        }
        catch (JsonException exception)
        {
            var words = !isFinal ? "the answer is not JSON" : Bytes == 0 ? "the answer is empty" : "the answer breaks off, or is not JSON";
            throw new RowFormatException(words, exception);
        }
    }

    private Found Find(ref ReadOnlySequence<byte> buffer, bool isFinal, out ReadOnlySequence<byte> row)
    {
        row = default;
        var reader = new Utf8JsonReader(buffer, isFinal, _state);
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartArray when !_started:
                    _started = true;
                    Advance(ref buffer, in reader);
                    return Find(ref buffer, isFinal, out row);
                case JsonTokenType.EndArray:
                    _ended = true;
                    break;
                case JsonTokenType.StartObject when !_started:
                    return Found.Object;
                case JsonTokenType.StartObject:
                    var start = reader.TokenStartIndex;
                    if (!reader.TrySkip())
                    {
                        return Found.Nothing;
                    }

                    row = buffer.Slice(start, reader.BytesConsumed - start);
                    Advance(ref buffer, in reader);
                    return Found.Row;
                default:
                    throw new RowFormatException(_started ? "an element of the list is not an object" : "the answer is not a list");
            }
        }

        if (!isFinal || _ended)
        {
            Advance(ref buffer, in reader);
        }

        return Found.Nothing;
    }

    private void Advance(ref ReadOnlySequence<byte> buffer, in Utf8JsonReader reader)
    {
        _state = reader.CurrentState;
        buffer = buffer.Slice(reader.BytesConsumed);
    }

    private ReadOnlyMemory<byte> Contiguous(ReadOnlySequence<byte> row)
    {
        if (row.Length > MaxRowBytes)
        {
            throw new RowFormatException($"a row is larger than {MaxRowBytes} bytes");
        }

        if (row.IsSingleSegment)
        {
            return row.First;
        }

        _row.ResetWrittenCount();
        foreach (var part in row)
        {
            _row.Write(part.Span);
        }

        return _row.WrittenMemory;
    }

    private string Words(ReadOnlySequence<byte> body)
    {
        // A list in a shape of its own would be full of persons: what is no message is not repeated.
        var text = Encoding.UTF8.GetString(body.Slice(0, Math.Min(body.Length, MaxWordsBytes)));
        var words = ReplyWords.ReadNamed(new ProviderReply(200, text, RetryAfter: null) { Secrets = Secrets });
        return words.Length > 0 ? words : "nothing";
    }

    private sealed class PipeCompletion(PipeReader pipe) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => pipe.CompleteAsync();
    }
}
