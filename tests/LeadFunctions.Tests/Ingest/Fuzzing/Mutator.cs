using System.Text;

namespace LeadFunctions.Tests.Ingest.Fuzzing;

/// <summary>Breaks bodies at random, the same way for the same seed.</summary>
public sealed class Mutator(int seed)
{
    private static readonly byte[][] Tokens =
    [
        "{"u8.ToArray(), "}"u8.ToArray(), "["u8.ToArray(), "\""u8.ToArray(), "\\u0000"u8.ToArray(), "\\ud800"u8.ToArray(), "="u8.ToArray(), "&"u8.ToArray(), "%"u8.ToArray(), "%00"u8.ToArray(),
        "[]"u8.ToArray(), "<"u8.ToArray(), "</"u8.ToArray(), "<!DOCTYPE"u8.ToArray(), "&lt;"u8.ToArray(), "\r\n--"u8.ToArray(), "\0"u8.ToArray(), [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xEF, 0xBB, 0xBF],
        "null"u8.ToArray(), "1e999999"u8.ToArray(), "Content-Disposition: form-data; name=\"phone\""u8.ToArray(), Encoding.UTF8.GetBytes(new string('a', 5000)),
    ];

    private static readonly string[] Types =
    [
        "application/json", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "multipart/form-data", "text/plain", "application/xml", "text/xml; charset=utf-16", "",
        "application/json; charset=shift_jis", "application/octet-stream", "a/b; charset=\"", "application/x-www-form-urlencoded; charset=utf-7",
    ];

    private static readonly string[] Codings = ["", "", "", "", "gzip", "br", "deflate", "identity", "zstd"];

    private readonly Random _random = new(seed);

    /// <summary>One broken body, how it is said to be written, and how it is said to be compressed.</summary>
    public (string ContentType, string Coding, byte[] Body) Next()
    {
        var (type, body) = BodySeeds.All[_random.Next(BodySeeds.All.Count)];
        var bytes = body.ToList();
        for (var i = _random.Next(1, 8); i > 0; i--)
        {
            Mutate(bytes);
        }

        return (_random.Next(8) == 0 ? Types[_random.Next(Types.Length)] : type, Codings[_random.Next(Codings.Length)], [.. bytes]);
    }

    private void Mutate(List<byte> bytes)
    {
        var at = _random.Next(bytes.Count + 1);
        switch (_random.Next(5))
        {
            case 0 when at < bytes.Count:
                bytes[at] = (byte)_random.Next(256);
                break;
            case 1:
                bytes.InsertRange(at, Tokens[_random.Next(Tokens.Length)]);
                break;
            case 2:
                bytes.RemoveRange(at, Math.Min(bytes.Count - at, _random.Next(64)));
                break;
            case 3:
                bytes.InsertRange(at, bytes.GetRange(0, Math.Min(bytes.Count, _random.Next(512))));
                break;
            default:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
        }
    }
}
