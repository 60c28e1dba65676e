namespace LeadFunctions.Ingest.Bodies;

/// <summary>Values in an order.</summary>
public sealed class BodyList : BodyNode
{
    private readonly List<BodyNode> _items = [];

    /// <inheritdoc />
    public override IEnumerable<BodyNode> Items => _items;

    /// <inheritdoc />
    public override string? Text
    {
        get
        {
            var texts = _items.OfType<BodyText>().Select(static item => item.Text).Where(static text => !string.IsNullOrWhiteSpace(text)).ToList();
            return texts.Count == 0 ? null : string.Join(", ", texts);
        }
    }

    /// <summary>Adds a value at the end.</summary>
    public void Add(BodyNode item) => _items.Add(item);
}
