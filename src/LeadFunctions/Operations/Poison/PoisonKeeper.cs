using LeadFunctions.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LeadFunctions.Operations.Poison;

/// <summary>
/// Keeps messages that the host gave up on while they cannot be taken. What fails in a poison queue has no poison queue behind it, and the
/// host's copies expire after 7 days (https://learn.microsoft.com/rest/api/storageservices/put-message): so nothing that goes wrong is
/// left to the host while a copy can be put.
/// </summary>
public sealed partial class PoisonKeeper(MessageSender sender, IOptions<PoisonOptions> options, ILogger<PoisonKeeper> logger)
{
    /// <summary>Takes a message; where that fails, puts it back on its poison queue, hidden for a while and never to expire.</summary>
    /// <param name="queue">The queue it was on before the host gave up.</param>
    /// <param name="body">The message as the host copied it.</param>
    /// <param name="take">Takes it.</param>
    public async Task TakeAsync(string queue, BinaryData body, Func<Task> take)
    {
        try
        {
            await take();
        }
#pragma warning disable CA1031 // Whatever it was, the message must outlive it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.InTrouble(logger, queue, exception);
            await sender.SendAsync(queue + QueueNames.PoisonSuffix, body, options.Value.TroubleDelay);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "A message of {Queue} that the host gave up on could not be taken; it is kept and taken later.")]
        public static partial void InTrouble(ILogger logger, string queue, Exception exception);
    }
}
