using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;

namespace LeadFunctions.Storage;

/// <summary>
/// Makes the storage clients from <c>AzureWebJobsStorage</c>: a connection string, or the identity-based form with
/// <c>__accountName</c> or <c>__queueServiceUri</c> and <c>__tableServiceUri</c>, and <c>__credential</c>, <c>__clientId</c>
/// (https://learn.microsoft.com/azure/azure-functions/functions-reference#configure-an-identity-based-connection).
/// </summary>
public sealed class StorageConnection(IConfiguration configuration, StorageOptions options)
{
    private const string Name = "AzureWebJobsStorage";

    private readonly IConfigurationSection _section = configuration.GetSection(Name);

    /// <summary>The queue service, writing messages in Base64 as the host reads them.</summary>
    /// <param name="once">Whether calls that may have been carried out are not repeated: <see cref="RefusalRetry"/>.</param>
    public QueueServiceClient CreateQueueService(bool once = false)
    {
        var clientOptions = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 };
        Configure(clientOptions);
        if (once)
        {
            clientOptions.RetryPolicy = new RefusalRetry(options.Retries, DelayStrategy.CreateExponentialDelayStrategy(clientOptions.Retry.Delay, clientOptions.Retry.MaxDelay));
        }

        return _section.Value is { Length: > 0 } connectionString
            ? new QueueServiceClient(connectionString, clientOptions)
            : new QueueServiceClient(ServiceUri("queue"), CreateCredential(), clientOptions);
    }

    /// <summary>The table service.</summary>
    public TableServiceClient CreateTableService()
    {
        var clientOptions = new TableClientOptions();
        Configure(clientOptions);
        return _section.Value is { Length: > 0 } connectionString
            ? new TableServiceClient(connectionString, clientOptions)
            : new TableServiceClient(ServiceUri("table"), CreateCredential(), clientOptions);
    }

    private void Configure(ClientOptions clientOptions)
    {
        clientOptions.Retry.MaxRetries = options.Retries;
        clientOptions.Retry.Delay = TimeSpan.FromMilliseconds(200);
        clientOptions.Retry.MaxDelay = TimeSpan.FromSeconds(2);
        clientOptions.Retry.NetworkTimeout = options.CallTimeout;
    }

    private Uri ServiceUri(string service)
    {
        if (_section[$"{service}ServiceUri"] is { Length: > 0 } uri)
        {
            return new Uri(uri);
        }

        return _section["accountName"] is { Length: > 0 } account
            ? new Uri($"https://{account}.{service}.core.windows.net")
            : throw new InvalidOperationException(
                $"The setting {Name} is missing: give a connection string, {Name}__accountName, or {Name}__{service}ServiceUri.");
    }

    private TokenCredential CreateCredential()
    {
        var clientId = _section["clientId"];
        return string.Equals(_section["credential"], "managedidentity", StringComparison.OrdinalIgnoreCase)
            ? new ManagedIdentityCredential(clientId is { Length: > 0 } ? ManagedIdentityId.FromUserAssignedClientId(clientId) : ManagedIdentityId.SystemAssigned)
            : new DefaultAzureCredential();
    }
}
