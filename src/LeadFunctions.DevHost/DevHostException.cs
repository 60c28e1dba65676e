namespace LeadFunctions.DevHost;

/// <summary>The dev host cannot start. The message is one line, fit to be shown to a person.</summary>
internal sealed class DevHostException : Exception
{
    public DevHostException(string message)
        : base(message)
    {
    }

    public DevHostException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
