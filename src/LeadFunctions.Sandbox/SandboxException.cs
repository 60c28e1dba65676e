namespace LeadFunctions.Sandbox;

/// <summary>The sandbox could not be started or was set up wrongly. The message is one line, fit to be shown to a person.</summary>
public sealed class SandboxException : Exception
{
    /// <summary>Creates the exception with a one-line message.</summary>
    public SandboxException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a one-line message and its cause.</summary>
    public SandboxException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
