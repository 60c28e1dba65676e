using System.Text;
using System.Text.Json;
using LeadFunctions.Snapshots.Parsing;
using LeadFunctions.Snapshots.Runs;
using LeadFunctions.Snapshots.Storing;

namespace LeadFunctions.Snapshots.Reading;

/// <summary>A list as CSV (RFC 4180), written as it is read.</summary>
public sealed class CsvDownload(RunStore runs, SnapshotReader reader, ListHead head, RowView view, string? status)
{
    /// <summary>The content type. The text begins with a byte order mark, without which spreadsheets take it for another encoding.</summary>
    public const string ContentType = "text/csv; charset=utf-8; header=present";

    private const string LineEnd = "\r\n";

    private readonly IReadOnlyList<(string Member, string Name)> _columns = CsvColumns.Of(head.Header, head.Members);

    /// <summary>Writes the list.</summary>
    /// <exception cref="IOException">Newer snapshots replaced the one that is being read: better no file than a wrong one.</exception>
    public async Task WriteAsync(Stream stream, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), bufferSize: 32 * 1024, leaveOpen: true);
        await WriteLineAsync(writer, _columns.Select(static column => column.Name));
        var shard = 0;
        await foreach (var row in reader.ReadAsync(head, head.Published, 0, string.Empty, cancellationToken))
        {
            if (row.Shard != shard)
            {
                await CheckAsync(cancellationToken);
                shard = row.Shard;
            }

            if (status is null || string.Equals(RowEntity.Text(row.Json, "dial_status"), status, StringComparison.Ordinal))
            {
                await WriteLineAsync(writer, _columns.Select(column => Cell(row.Json, column.Member)));
            }
        }

        await CheckAsync(cancellationToken);
    }

    private string Cell(JsonElement row, string member) => member switch
    {
        CsvColumns.DialStatusName => StatusNames.OfDialStatus(RowEntity.Text(row, "dial_status")) ?? string.Empty,
        CsvColumns.DialerDialStatusName => StatusNames.OfDialerDialStatus(RowEntity.Text(row, "dialer_dial_status")) ?? string.Empty,
        "lead_id" => RowEntity.Text(row, "lead_id") ?? RowEntity.Text(row, "id") ?? string.Empty,
        _ => view.Text(row, member),
    };

    private static Task WriteLineAsync(StreamWriter writer, IEnumerable<string> cells) => writer.WriteAsync(string.Join(',', cells.Select(CsvCell.Of)) + LineEnd);

    private async Task CheckAsync(CancellationToken cancellationToken)
    {
        if (await runs.FindHeadAsync(head.List, cancellationToken) is not { } current || current.OldestReadable > head.Published)
        {
            throw new IOException($"The snapshot of list {head.List} was replaced while it was read.");
        }
    }
}
