using Azure;
using Azure.Security.KeyVault.Secrets;

namespace LeadFunctions.Providers.Tokens.Secrets;

/// <summary>Secrets in an Azure Key Vault. Every write makes a new version; the latest one counts.</summary>
public sealed class KeyVaultSecretStore(SecretClient client) : ISecretStore
{
    /// <inheritdoc />
    /// <exception cref="RequestFailedException">The vault did not answer, or the app's identity may not read.</exception>
    public async Task<string?> GetAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            var secret = await client.GetSecretAsync(name, cancellationToken: cancellationToken);
            return secret.Value.Value;
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return null;
        }
    }

    /// <inheritdoc />
    /// <exception cref="RequestFailedException">The vault did not answer, or the app's identity may not write.</exception>
    public Task SetAsync(string name, string value, CancellationToken cancellationToken) => client.SetSecretAsync(name, value, cancellationToken);
}
