namespace LeadFunctions.Azurite;

/// <summary>Azurite could not be installed or started. The message is one line, fit to be shown to a person.</summary>
public sealed class AzuriteException : Exception
{
    /// <summary>Creates the exception with a one-line message.</summary>
    public AzuriteException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a one-line message and its cause.</summary>
    public AzuriteException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
