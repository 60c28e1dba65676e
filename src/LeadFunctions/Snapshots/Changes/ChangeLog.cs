using System.Buffers;
using System.Text.Json;
using Azure.Data.Tables;
using LeadFunctions.Leads;
using LeadFunctions.Snapshots.Parsing;
using LeadFunctions.Snapshots.Storing;

namespace LeadFunctions.Snapshots.Changes;

/// <summary>
/// Writes what a run found changed, many changes to a table row. Holds ids and the values of members that are told (see
/// <see cref="FieldChange.IsTold"/>).
/// </summary>
/// <param name="list">The list's id.</param>
/// <param name="generation">The run's generation.</param>
/// <param name="table">The table of changes.</param>
/// <param name="pool">Where the writes run.</param>
/// <param name="cancellationToken">Ends all writing.</param>
public sealed class ChangeLog(string list, int generation, CountedTable table, WorkPool pool, CancellationToken cancellationToken) : IDisposable
{
    private const int PageBytes = 256 * 1024;
    private const int MaxValueCharacters = 256;
    private const int MaxFields = 100;

    private readonly SemaphoreSlim _turn = new(1);
    private ArrayBufferWriter<byte> _page = new();
    private int _pages;

    /// <summary>Notes that a row was added or removed.</summary>
    /// <exception cref="IOException">An earlier write failed.</exception>
    public Task AddAsync(ChangeKind kind, string leadId) => AddAsync(kind, leadId, [], []);

    /// <summary>Notes which members of a row changed.</summary>
    /// <exception cref="IOException">An earlier write failed.</exception>
    public Task AddAsync(string leadId, IReadOnlyList<FieldChange> changes, IReadOnlyList<string> header) => AddAsync(ChangeKind.Changed, leadId, changes, header);

    /// <summary>Writes what is left, and returns when all is durable.</summary>
    /// <exception cref="IOException">A write failed.</exception>
    public async Task FlushAsync()
    {
        await StartPageAsync();
        await pool.DrainAsync();
    }

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    private async Task AddAsync(ChangeKind kind, string leadId, IReadOnlyList<FieldChange> changes, IReadOnlyList<string> header)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            _page.Write(_page.WrittenCount == 0 ? "["u8 : ","u8);
            Write(kind, leadId, changes, header);
            if (_page.WrittenCount > PageBytes)
            {
                await StartPageAsync();
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    private void Write(ChangeKind kind, string leadId, IReadOnlyList<FieldChange> changes, IReadOnlyList<string> header)
    {
        using var json = new Utf8JsonWriter(_page);
        json.WriteStartObject();
        json.WriteString("leadId"u8, leadId);
        json.WriteString("kind"u8, kind switch { ChangeKind.Added => "added"u8, ChangeKind.Removed => "removed"u8, _ => "changed"u8 });
        if (changes.Count > 0)
        {
            json.WriteStartArray("fields"u8);
            foreach (var change in changes.Take(MaxFields))
            {
                Write(json, change, header);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FieldChange change, IReadOnlyList<string> header)
    {
        json.WriteStartObject();
        json.WriteString("field"u8, change.Member);
        if (FieldNames.Resolve(change.Member, header) is var name && !string.Equals(name, change.Member, StringComparison.Ordinal))
        {
            json.WriteString("name"u8, name);
        }

        if (change.IsTold)
        {
            Write(json, "from", change.Member, change.From);
            Write(json, "to", change.Member, change.To);
        }
        else
        {
            json.WriteBoolean("changed"u8, value: true);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, string member, JsonElement? value)
    {
        json.WritePropertyName(name);
        if (value is null)
        {
            json.WriteNullValue();
        }
        else if (member.EndsWith("_at", StringComparison.Ordinal) && SmartfloTime.Read(value.Value) is { } time)
        {
            json.WriteStringValue(time);
        }
        else if (value.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.String && value.Value.GetRawText() is { Length: > MaxValueCharacters } text)
        {
            json.WriteStringValue(text[..MaxValueCharacters] + "…");
        }
        else
        {
            value.Value.WriteTo(json);
        }
    }

    private async Task StartPageAsync()
    {
        if (_page.WrittenCount == 0)
        {
            return;
        }

        _page.Write("]"u8);
        var row = new TableEntity(ChangeKeys.Partition(list, generation), ChangeKeys.Page(_pages++));
        Chunks.Write(row, _page.WrittenMemory);
        _page = new ArrayBufferWriter<byte>();
        await pool.StartAsync(() => table.PutAsync(row, cancellationToken), cancellationToken);
    }
}
