using Azure.Data.Tables;

namespace LeadFunctions.Leads;

/// <summary>
/// Bytes in the columns <c>Data</c>, <c>Data1</c>, … of a row: a column holds 64 KiB, a row 1 MiB
/// (https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model#property-limitations).
/// </summary>
public static class Chunks
{
    /// <summary>The most bytes that a row takes here; the rest is for its other columns.</summary>
    public const int MaxBytes = 14 * ColumnBytes;

    private const int ColumnBytes = 64 * 1024;

    /// <summary>Writes bytes into a row.</summary>
    public static void Write(TableEntity row, ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > MaxBytes)
        {
            throw new ArgumentException($"A row takes {MaxBytes} bytes.", nameof(bytes));
        }

        for (var i = 0; i * ColumnBytes < bytes.Length; i++)
        {
            var start = i * ColumnBytes;
            row[Column(i)] = bytes.Slice(start, Math.Min(ColumnBytes, bytes.Length - start)).ToArray();
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static ReadOnlyMemory<byte> Read(TableEntity row)
    {
        var first = row.GetBinary(Column(0)) ?? [];
        if (!row.ContainsKey(Column(1)))
        {
            return first;
        }

        var all = new List<byte>(first);
        for (var i = 1; row.GetBinary(Column(i)) is { } next; i++)
        {
            all.AddRange(next);
        }

        return all.ToArray();
    }

    private static string Column(int index) => index == 0 ? "Data" : $"Data{index}";
}
