namespace LeadFunctions.Ingest.Bodies;

/// <summary>Counts the values of a body while it is read, so that a small body cannot become a large tree.</summary>
public sealed class ValueCounter
{
    private int _count;

    /// <summary>Counts one more value.</summary>
    /// <exception cref="MalformedBodyException">There are more than <see cref="IngestLimits.MaxValues"/>.</exception>
    public void Add()
    {
        if (++_count > IngestLimits.MaxValues)
        {
            throw new MalformedBodyException($"The body has more than {IngestLimits.MaxValues} values.");
        }
    }
}
