using System.Buffers;

namespace LeadFunctions.Ingest.Mapping;

/// <summary>Tells e-mail addresses from other text. Lenient: whether an address works is only known by writing to it.</summary>
public static class EmailAddress
{
    private static readonly SearchValues<char> NeverUnquoted = SearchValues.Create(" \t\n,;<>()[]\"\\");

    /// <summary>Whether a text has the shape of an address: something, one <c>@</c>, and a domain with a dot.</summary>
    public static bool IsPlausible(string text)
    {
        var at = text.LastIndexOf('@');
        var domain = text.AsSpan(at + 1);
        return at > 0
            && text.Length <= IngestLimits.MaxEmailLength
            && text.IndexOf('@', StringComparison.Ordinal) == at
            && !text.AsSpan().ContainsAny(NeverUnquoted)
            && domain.Contains('.')
            && domain[0] is not ('.' or '-')
            && domain[^1] is not ('.' or '-')
            && domain.IndexOf("..") < 0;
    }
}
