using System.Text.RegularExpressions;

namespace LeadFunctions.Tests.Infra;

/// <summary>The literals of a Bicep file: what tests compare with the code.</summary>
public sealed partial class BicepSource(string path)
{
    private readonly string _text = Repository.Read(path);

    public string Text => Comment().Replace(_text, string.Empty);

    /// <summary>The properties of the objects in a variable or parameter, with the text of their values.</summary>
    public IReadOnlyDictionary<string, string> Properties(string name) =>
        Property().Matches(Declaration(name)).ToDictionary(static match => match.Groups["name"].Value, static match => match.Groups["value"].Value.Trim('\''), StringComparer.Ordinal);

    /// <summary>The text from a variable's or parameter's name to the next declaration.</summary>
    public string Declaration(string name)
    {
        var match = Regex.Match(Text, $@"^(?:var|param)\s+{Regex.Escape(name)}\b(.*?)(?=^(?:var|param|resource|module|output|@|type|metadata)\b|\z)", RegexOptions.Multiline | RegexOptions.Singleline, TimeSpan.FromSeconds(1));
        return match.Success ? match.Groups[1].Value : throw new InvalidOperationException($"{path} declares no {name}.");
    }

    /// <summary>The values that stand in quotes in a text.</summary>
    public static IReadOnlyList<string> Strings(string text) => [.. Literal().Matches(text).Select(static match => match.Groups["text"].Value)];

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^\s+'?(?<name>\w+)'?: (?<value>.+)$", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Property();

    [GeneratedRegex("'(?<text>[^']*)'", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Literal();
}
