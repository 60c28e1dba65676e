using Microsoft.Extensions.Logging;

namespace LeadFunctions.Operations;

/// <summary>Keeps note of whose data was shown.</summary>
public sealed partial class RevealLog(ILogger<RevealLog> logger)
{
    /// <summary>Notes that a lead was shown unmasked.</summary>
    public void Note(string leadId) => Log.Revealed(logger, leadId);

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "The personal data of lead {LeadId} was shown to an operator.")]
        public static partial void Revealed(ILogger logger, string leadId);
    }
}
