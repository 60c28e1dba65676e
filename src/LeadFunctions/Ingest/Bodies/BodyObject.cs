namespace LeadFunctions.Ingest.Bodies;

/// <summary>Values with names, in the order sent.</summary>
public sealed class BodyObject : BodyNode
{
    private readonly OrderedDictionary<string, BodyNode> _members = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public override string? Text => null;

    /// <summary>The members.</summary>
    public IReadOnlyDictionary<string, BodyNode> Members => _members;

    /// <inheritdoc />
    public override BodyNode? this[string name] => _members.GetValueOrDefault(name);

    /// <summary>Sets a member; of the same name twice, the later one counts, as in JavaScript.</summary>
    public void Set(string name, BodyNode value) => _members[name] = value;

    /// <summary>Adds a member; of the same name twice, both count: they become a list.</summary>
    public void Add(string name, BodyNode value)
    {
        if (!_members.TryGetValue(name, out var existing))
        {
            _members[name] = value;
        }
        else if (existing is BodyList list)
        {
            list.Add(value);
        }
        else
        {
            var both = new BodyList();
            both.Add(existing);
            both.Add(value);
            _members[name] = both;
        }
    }
}
