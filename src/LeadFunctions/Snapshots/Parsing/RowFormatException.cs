namespace LeadFunctions.Snapshots.Parsing;

/// <summary>An answer is no list of leads, or breaks off. The message says how, and holds nothing of a person.</summary>
public sealed class RowFormatException : Exception
{
    /// <summary>Creates the exception.</summary>
    public RowFormatException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
