namespace LeadFunctions.Azurite;

/// <summary>A package could not be installed from npm. The message is one line, fit to be shown to a person.</summary>
public sealed class NpmException : Exception
{
    /// <summary>Creates the exception with a one-line message.</summary>
    public NpmException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a one-line message and its cause.</summary>
    public NpmException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
