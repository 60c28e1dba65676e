namespace LeadFunctions.Ingest.Bodies;

/// <summary>
/// Puts the pairs of a form together as PHP does: <c>a[b][c]</c> is a member of a member, <c>a[]</c> and repeated names make a list
/// (https://www.php.net/manual/language.variables.external.php).
/// </summary>
public sealed class FormTree
{
    private readonly ValueCounter _count = new();
    private readonly List<KeyValuePair<string, string>> _pairs = [];

    /// <summary>The body so far.</summary>
    public BodyObject Root { get; } = new();

    /// <summary>The pairs so far, under the names as sent.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Pairs => _pairs;

    /// <summary>Adds a pair.</summary>
    /// <exception cref="MalformedBodyException">There are too many, or the name is nested too deep.</exception>
    public void Add(string name, string value)
    {
        _count.Add();
        _pairs.Add(KeyValuePair.Create(name, value));
        var path = Split(name);
        var node = Root;
        foreach (var part in path[..^1])
        {
            if (node[part] is null)
            {
                node.Set(part, new BodyObject());
            }

            if (node[part] is not BodyObject inner)
            {
                // The name stands for a value already: this one keeps its whole name.
                Root.Add(name, new BodyText(value));
                return;
            }

            node = inner;
        }

        node.Add(path[^1], new BodyText(value));
    }

    private static string[] Split(string name)
    {
        var bracket = name.IndexOf('[', StringComparison.Ordinal);
        if (bracket <= 0 || !name.EndsWith(']'))
        {
            return [name];
        }

        var path = name.Split(['[', ']'], IngestLimits.MaxDepth * 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return path.Length switch
        {
            0 => [name],
            > IngestLimits.MaxDepth => throw new MalformedBodyException($"A field's name is nested deeper than {IngestLimits.MaxDepth}."),
            _ => path,
        };
    }
}
