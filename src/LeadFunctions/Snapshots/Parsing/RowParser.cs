using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace LeadFunctions.Snapshots.Parsing;

/// <summary>
/// Turns the JSON of rows into <see cref="ListRow"/>s, and notes what they have in common. Members that are not known, and values of
/// other types than documented, are kept as they are. Not for several threads.
/// </summary>
/// <param name="masks">What stands in for sensitive values; <see langword="null"/> where they are kept.</param>
public sealed class RowParser(MaskedValues? masks)
{
    private static readonly byte[] MaskJson = Encoding.UTF8.GetBytes($"\"{MaskedValues.Mask}\"");

    private readonly List<Member> _members = new(64);
    private readonly ArrayBufferWriter<byte> _json = new();
    private readonly LastText<IReadOnlyList<string>> _header = new(JsonText.ReadNames, []);
    private readonly LastText<IReadOnlyList<int>> _sensitive = new(JsonText.ReadNumbers, []);
    private readonly LastText<string?> _listName = new(static value => value.ValueKind == JsonValueKind.String ? value.GetString() : null, initial: null);

    /// <summary>The list's column names, by the latest row that has them.</summary>
    public IReadOnlyList<string> Header => _header.Value;

    /// <summary>The list's name, by the latest row that has it.</summary>
    public string? ListName => _listName.Value;

    /// <summary>The members that rows have.</summary>
    public MemberNames Names { get; } = new();

    /// <summary>Reads a row.</summary>
    /// <param name="json">A JSON object. Its members stand in the result in their order.</param>
    public ListRow Parse(ReadOnlySpan<byte> json)
    {
        ReadMembers(json);
        var id = Text(json, "lead_id") ?? Text(json, "id");
        if (Find("header") is { } header)
        {
            _header.Read(header.ValueOf(json));
        }

        if (Find("list_name") is { } listName)
        {
            _listName.Read(listName.ValueOf(json));
        }

        var phone = Text(json, FieldNames.Phone);
        var masked = Write(json, id ?? phone ?? string.Empty);
        return new ListRow
        {
            LeadId = id,
            Phone = phone,
            DialStatus = Text(json, "dial_status"),
            DialerDialStatus = Text(json, "dialer_dial_status"),
            Json = _json.WrittenMemory,
            Masked = masked,
            Content = Hash(masked),
        };
    }

    private void ReadMembers(ReadOnlySpan<byte> json)
    {
        _members.Clear();
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = Names.Get(_members.Count, reader.ValueSpan);
            var nameStart = (int)reader.TokenStartIndex;
            var nameLength = reader.ValueSpan.Length + 2;
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            var isEmpty = reader.TokenType == JsonTokenType.Null || (reader.TokenType == JsonTokenType.String && reader.ValueSpan.IsEmpty);
            reader.Skip();
            _members.Add(new Member(name, nameStart, nameLength, start, (int)reader.BytesConsumed - start));
            name.HasValues |= !isEmpty;
        }
    }

    // Copies the members without the white space between them, and masks those that the row itself calls sensitive.
    private string? Write(ReadOnlySpan<byte> json, string lead)
    {
        var sensitive = masks is not null && Find("sensitive_field_map") is { } map ? _sensitive.Read(map.ValueOf(json)) : [];
        StringBuilder? entries = null;
        _json.ResetWrittenCount();
        _json.Write("{"u8);
        var isFirst = true;
        foreach (var member in _members)
        {
            if (!isFirst)
            {
                _json.Write(","u8);
            }

            isFirst = false;
            _json.Write(json.Slice(member.NameStart, member.NameLength));
            _json.Write(":"u8);
            var value = member.ValueOf(json);
            if (sensitive.Count > 0 && member.Name.Field is { } field && sensitive.Contains(field) && !value.SequenceEqual("\"\""u8) && !value.SequenceEqual("null"u8))
            {
                _json.Write(MaskJson);
                entries = (entries?.Append(';') ?? new StringBuilder()).Append(masks!.Entry(lead, member.Name.Name, value));
            }
            else
            {
                _json.Write(value);
            }
        }

        _json.Write("}"u8);
        return entries?.ToString();
    }

    private long Hash(string? masked)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        if (masked is null)
        {
            SHA256.HashData(_json.WrittenSpan, hash);
            return BinaryPrimitives.ReadInt64BigEndian(hash);
        }

        using var both = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        both.AppendData(_json.WrittenSpan);
        both.AppendData(Encoding.UTF8.GetBytes(masked));
        both.GetHashAndReset(hash);
        return BinaryPrimitives.ReadInt64BigEndian(hash);
    }

    private string? Text(ReadOnlySpan<byte> json, string name)
    {
        if (Find(name) is not { } member)
        {
            return null;
        }

        var reader = new Utf8JsonReader(member.ValueOf(json));
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
            _ => null,
        };
    }

    private Member? Find(string name)
    {
        foreach (var member in _members)
        {
            if (string.Equals(member.Name.Name, name, StringComparison.Ordinal))
            {
                return member;
            }
        }

        return null;
    }

    private readonly record struct Member(MemberName Name, int NameStart, int NameLength, int ValueStart, int ValueLength)
    {
        public ReadOnlySpan<byte> ValueOf(ReadOnlySpan<byte> json) => json.Slice(ValueStart, ValueLength);
    }
}
