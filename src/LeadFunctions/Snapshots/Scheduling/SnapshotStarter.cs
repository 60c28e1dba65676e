using LeadFunctions.Leads;
using LeadFunctions.Snapshots.Pulling;
using LeadFunctions.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Snapshots.Scheduling;

/// <summary>Puts lists to be pulled on the queue.</summary>
public sealed partial class SnapshotStarter(ListDirectory lists, MessageSender sender, TimeProvider time, Random random, ILogger<SnapshotStarter> logger)
{
    /// <summary>Puts every list on the queue, the configured ones first: they are pulled even if the others cannot be found.</summary>
    /// <exception cref="PullFailedException">Smartflo did not say which other lists there are.</exception>
    public async Task StartAllAsync(CancellationToken cancellationToken)
    {
        foreach (var list in lists.Configured)
        {
            await StartAsync(list);
        }

        foreach (var list in (await lists.DiscoverAsync(cancellationToken)).Except(lists.Configured, StringComparer.Ordinal))
        {
            await StartAsync(list);
        }
    }

    /// <summary>Puts one list on the queue.</summary>
    /// <returns>The run's id.</returns>
    public async Task<string> StartAsync(string list)
    {
        var now = time.GetUtcNow();
        var message = new SnapshotMessage(SnapshotMessage.CurrentVersion, list, BatchId.Create(now, random), now);
        await sender.SendAsync(QueueNames.Snapshots, message.Write());
        Log.Queued(logger, message.Run, list);
        return message.Run;
    }

    /// <summary>Answers a request to pull a list now.</summary>
    public async Task<IResult> AnswerAsync(string list, CancellationToken cancellationToken)
    {
        try
        {
            return SnapshotOptions.IsListId(list) && await lists.ContainsAsync(list, cancellationToken)
                ? Results.Json(new SnapshotTaken(list, await StartAsync(list)), SnapshotJson.Default.SnapshotTaken, statusCode: StatusCodes.Status202Accepted)
                : Results.Problem("Add it to Snapshots__Lists, or switch Snapshots__Discover on.", statusCode: StatusCodes.Status404NotFound, title: "The list is not configured.");
        }
        catch (PullFailedException exception)
        {
            return Results.Problem(exception.Message, statusCode: StatusCodes.Status503ServiceUnavailable, title: "Smartflo cannot be asked.");
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Snapshot run {Run} of list {List} was queued.")]
        public static partial void Queued(ILogger logger, string run, string list);
    }
}
