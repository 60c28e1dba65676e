namespace LeadFunctions.Ingest.Bodies;

/// <summary>A part of a body, whatever format it was written in: <see cref="BodyText"/>, <see cref="BodyList"/> or <see cref="BodyObject"/>.</summary>
public abstract class BodyNode
{
    private protected BodyNode()
    {
    }

    /// <summary>The text; of a list, its texts with commas between. <see langword="null"/> where there is none.</summary>
    public abstract string? Text { get; }

    /// <summary>The items of a list; of anything else, itself.</summary>
    public virtual IEnumerable<BodyNode> Items => [this];

    /// <summary>A member of an object, as it is spelled; <see langword="null"/> where there is none, or this is no object.</summary>
    public virtual BodyNode? this[string name] => null;

    /// <summary>A member of a member …, such as <c>payload.data</c>.</summary>
    public BodyNode? At(params ReadOnlySpan<string> path)
    {
        var node = this;
        foreach (var name in path)
        {
            node = node?[name];
        }

        return node;
    }
}
