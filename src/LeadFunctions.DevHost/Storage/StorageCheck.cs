using Azure;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Queues;

namespace LeadFunctions.DevHost.Storage;

/// <summary>Asks a storage account whether it is there, before anything relies on it.</summary>
internal static class StorageCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Returns the account's name and address once its queues and tables have answered, within 5 s.</summary>
    /// <exception cref="DevHostException">They do not answer, or refuse, or the connection string is not one.</exception>
    public static async Task<string> EnsureReachableAsync(string connectionString, TimeProvider time, CancellationToken cancellationToken)
    {
        var (queues, tables) = Connect(connectionString);
        using var limit = new CancellationTokenSource(Patience, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await queues.GetPropertiesAsync(linked.Token);
            var pages = tables.QueryAsync(maxPerPage: 1, cancellationToken: linked.Token).AsPages();
            await foreach (var page in pages.WithCancellation(linked.Token))
            {
                break;
            }
        }
        catch (OperationCanceledException e) when (limit.IsCancellationRequested)
        {
            throw Unreachable(queues, $"no answer within {Patience.TotalSeconds:0} s", e);
        }
        catch (RequestFailedException e)
        {
            throw Unreachable(queues, e.Status > 0 ? $"it answers {e.Status} {e.ErrorCode}".Trim() : e.Message.Split('\n')[0].Trim(), e);
        }

        return $"{queues.AccountName} at {queues.Uri.Authority}";
    }

    private static (QueueServiceClient Queues, TableServiceClient Tables) Connect(string connectionString)
    {
        try
        {
            return (
                new QueueServiceClient(connectionString, Once(new QueueClientOptions())),
                new TableServiceClient(connectionString, Once(new TableClientOptions())));
        }
        catch (Exception e) when (e is FormatException or ArgumentException or InvalidOperationException)
        {
            throw new DevHostException($"The storage connection string cannot be read: {e.Message.Split('\n')[0].Trim()}", e);
        }
    }

    private static T Once<T>(T options)
        where T : ClientOptions
    {
        options.Retry.MaxRetries = 0;
        options.Retry.NetworkTimeout = Patience;
        return options;
    }

    private static DevHostException Unreachable(QueueServiceClient queues, string reason, Exception cause) =>
        new($"The storage account at {queues.Uri.Authority} cannot be used: {reason}", cause);
}
