namespace LeadFunctions.Sandbox;

/// <summary>
/// Ends an answer half way. Left unhandled: the server then sends what was written, but not the end of the body, and closes the
/// connection, so that exactly the wanted bytes arrive (aborting would lose those still in its buffers).
/// </summary>
internal sealed class ResponseCutException : IOException
{
    public ResponseCutException()
        : base("The answer is cut here.")
    {
    }
}
