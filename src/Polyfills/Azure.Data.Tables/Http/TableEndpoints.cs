using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables;

/// <summary>Endpoints from what callers give: connection strings, or URLs with credentials.</summary>
internal static class TableEndpoints
{
    internal static TableEndpoint FromConnectionString(string connectionString, TableClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(connectionString);
        var parsed = TableConnectionString.Parse(connectionString);
        HttpPipelinePolicy policy = parsed.Key is null ? new SasPolicy(parsed.Sas!) : new SharedKeyLitePolicy(parsed.Key, TimeProvider.System);
        return new TableEndpoint(parsed.Endpoint, parsed.AccountName ?? AccountNames.From(parsed.Endpoint), policy, options);
    }

    internal static TableEndpoint FromKey(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(credential);
        return new TableEndpoint(endpoint, credential.AccountName, new SharedKeyLitePolicy(credential, TimeProvider.System), options);
    }

    internal static TableEndpoint FromToken(Uri endpoint, TokenCredential credential, TableClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(credential);
        var scope = (options?.Audience ?? TableAudience.AzurePublicCloud).Scope;
        HttpPipelinePolicy policy = options is { EnableTenantDiscovery: true }
            ? new TenantDiscoveryPolicy(credential, scope)
            : new BearerTokenAuthenticationPolicy(credential, scope);
        return new TableEndpoint(endpoint, AccountNames.From(endpoint), policy, options);
    }

    /// <exception cref="ArgumentException">The URL is not https: a signature would travel in the clear.</exception>
    internal static TableEndpoint FromSas(Uri endpoint, AzureSasCredential? credential, TableClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        if (!string.Equals(endpoint.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal))
        {
            throw new ArgumentException("A shared access signature needs https.", nameof(endpoint));
        }

        return new TableEndpoint(endpoint, AccountNames.From(endpoint), credential is null ? null : new SasPolicy(credential), options);
    }
}
