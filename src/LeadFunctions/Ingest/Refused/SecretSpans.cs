using System.Globalization;
using System.Text;
using LeadFunctions.Ingest.Sources;

namespace LeadFunctions.Ingest.Refused;

/// <summary>Keeps a source's secrets out of storage where a body holds them: their bytes become zeros, and where they were is noted beside the body.</summary>
public static class SecretSpans
{
    private const char BetweenSpans = ',';
    private const char BetweenNumbers = ':';

    /// <summary>The body without secrets, and where they were.</summary>
    public static (ReadOnlyMemory<byte> Body, string Spans) Hide(Source source, ReadOnlyMemory<byte> body)
    {
        var spans = new List<string>();
        var hidden = body.ToArray();
        foreach (var (index, secret) in source.Options.Secrets.Index())
        {
            var bytes = Encoding.UTF8.GetBytes(secret);
            for (var at = hidden.AsSpan().IndexOf(bytes); at >= 0; at = hidden.AsSpan().IndexOf(bytes))
            {
                hidden.AsSpan(at, bytes.Length).Clear();
                spans.Add(string.Create(CultureInfo.InvariantCulture, $"{index}{BetweenNumbers}{at}"));
            }
        }

        return (hidden, string.Join(BetweenSpans, spans));
    }

    /// <summary>The body with the source's secrets where they were; one that has changed since does not come back.</summary>
    public static ReadOnlyMemory<byte> Restore(Source source, ReadOnlyMemory<byte> body, string spans)
    {
        var restored = body.ToArray();
        foreach (var span in spans.Split(BetweenSpans, StringSplitOptions.RemoveEmptyEntries))
        {
            var numbers = Array.ConvertAll(span.Split(BetweenNumbers), static number => int.Parse(number, CultureInfo.InvariantCulture));
            var secret = Encoding.UTF8.GetBytes(source.Options.Secrets.ElementAtOrDefault(numbers[0]) ?? string.Empty);
            var room = restored.AsSpan(numbers[1]);
            if (secret.Length <= room.Length && !room[..secret.Length].ContainsAnyExcept((byte)0))
            {
                secret.CopyTo(room);
            }
        }

        return restored;
    }
}
