using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LeadFunctions.Leads;

namespace LeadFunctions.Snapshots.Storing;

/// <summary>
/// Keys of the <c>snapshotrows</c> table. The partition is the list and a sixteenth of its leads (<c>{list}-{0..f}</c>, by a hash of the
/// lead's id), so that a long list is written and read in parallel. The row is <c>{lead}!{generation}</c>: a run adds versions of a new
/// generation, and publishes them by one write of the list's head. The newest version comes first.
/// </summary>
public static class RowKeys
{
    /// <summary>Into how many partitions a list is divided.</summary>
    public const int Shards = 16;

    private const char Separator = '!';
    private const char Special = '~';
    private const int GenerationLength = 10;
    private const int MaxPlainLength = 100;
    private const int HashLength = 32;

    /// <summary>The key of a lead.</summary>
    /// <param name="id">The lead's id, where it has one.</param>
    /// <param name="phone">Its number, which stands in for the id.</param>
    /// <param name="occurrence">1 for the first row of that id in an answer, 2 for the second, ….</param>
    public static string Lead(string? id, string? phone, int occurrence)
    {
        var key = id is { Length: > 0 } ? Plain(id) : $"{Special}p{Plain(phone ?? string.Empty)}";
        return occurrence == 1 ? key : string.Create(CultureInfo.InvariantCulture, $"{key}{Special}{occurrence}");
    }

    /// <summary>What is compared in place of a key: 128 bits of its hash. The first four are the shard.</summary>
    public static UInt128 Hash(string key)
    {
        Span<byte> bytes = stackalloc byte[256];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..Encoding.UTF8.GetBytes(key, bytes)], hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }

    /// <summary>The sixteenth that a key is in.</summary>
    public static int Shard(UInt128 hash) => (int)(hash >> 124);

    /// <summary>The partition of a sixteenth.</summary>
    public static string Partition(string listId, int shard) => $"{listId}-{shard:x}";

    /// <summary>The row of a version.</summary>
    public static string Version(string key, int generation) => string.Create(CultureInfo.InvariantCulture, $"{key}{Separator}{int.MaxValue - generation:D10}");

    /// <summary>Every version of a lead.</summary>
    public static RowRange Versions(string key) => Versions(key, key);

    /// <summary>Every version of the leads from one key to another, both included.</summary>
    public static RowRange Versions(string first, string last) => new($"{first}{Separator}", $"{last}{Separator}{Special}");

    /// <summary>The lead of a version.</summary>
    public static string ReadLead(string rowKey) => rowKey[..^(GenerationLength + 1)];

    /// <summary>The generation of a version.</summary>
    public static int ReadGeneration(string rowKey) => int.MaxValue - int.Parse(rowKey.AsSpan(rowKey.Length - GenerationLength), NumberStyles.None, CultureInfo.InvariantCulture);

    // Ids are 24 hexadecimal digits; anything else that could not stand in a key is there by its hash.
    private static string Plain(string text) =>
        text.Length <= MaxPlainLength && text.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '+')
            ? text
            : $"{Special}x{Base32.Encode(SHA256.HashData(Encoding.UTF8.GetBytes(text)), HashLength)}";
}
