namespace LeadFunctions.Ingest.Bodies;

/// <summary>A plain value.</summary>
/// <param name="text">The value as text; a number as it was written.</param>
public sealed class BodyText(string text) : BodyNode
{
    /// <inheritdoc />
    public override string Text => text;
}
