using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>
/// Finds the storage account that a <c>Connection</c> names: <c>AzureWebJobs{name}</c>, then <c>{name}</c>, each first under
/// <c>ConnectionStrings</c>. See https://learn.microsoft.com/azure/azure-functions/functions-reference#connections.
/// </summary>
internal sealed class StorageConnections(IConfiguration configuration)
{
    public const string Default = "AzureWebJobsStorage";

    /// <param name="name">The connection's name; the default one where it is <see langword="null"/>.</param>
    /// <param name="service"><c>queue</c> or <c>table</c>.</param>
    /// <param name="fromConnectionString">Makes the client from a connection string.</param>
    /// <param name="fromCredential">Makes the client from the service's address and a credential.</param>
    /// <exception cref="InvalidOperationException">No setting names the account.</exception>
    public T Create<T>(string? name, string service, Func<string, T> fromConnectionString, Func<Uri, TokenCredential, T> fromCredential)
    {
        name = string.IsNullOrEmpty(name) ? Default : name;
        var section = Find(name) ?? throw new InvalidOperationException($"the connection setting '{name}' is missing");
        if (section.Value is { Length: > 0 } connectionString)
        {
            return fromConnectionString(connectionString);
        }

        var address = Address(section, service) ?? throw new InvalidOperationException(
            $"the connection '{name}' needs a connection string, or {name}__accountName, or {name}__{service}ServiceUri");
        return fromCredential(address, Credential(section));
    }

    private IConfigurationSection? Find(string name) =>
        new[] { $"AzureWebJobs{name}", name }
            .SelectMany(key => new[] { configuration.GetSection($"ConnectionStrings:{key}"), configuration.GetSection(key) })
            .FirstOrDefault(static section => section.Exists());

    private static Uri? Address(IConfigurationSection section, string service)
    {
        if (section["accountName"] is { Length: > 0 } account)
        {
            return new Uri($"https://{account}.{service}.core.windows.net");
        }

        return (section[$"{service}ServiceUri"] ?? section["serviceUri"]) is { Length: > 0 } uri ? new Uri(uri) : null;
    }

    private static TokenCredential Credential(IConfigurationSection section)
    {
        var clientId = section["clientId"];
        if (string.Equals(section["credential"], "managedidentity", StringComparison.OrdinalIgnoreCase))
        {
            return new ManagedIdentityCredential(
                string.IsNullOrEmpty(clientId) ? ManagedIdentityId.SystemAssigned : ManagedIdentityId.FromUserAssignedClientId(clientId));
        }

        return new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = clientId });
    }
}
