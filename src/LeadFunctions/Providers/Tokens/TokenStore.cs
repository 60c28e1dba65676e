using System.Text.Json;
using LeadFunctions.Providers.Tokens.Secrets;

namespace LeadFunctions.Providers.Tokens;

/// <summary>An account's token in the secret store, shared by all instances.</summary>
public sealed class TokenStore(ISecretStore secrets, TokenAccount account)
{
    /// <summary>Reads it; <see langword="null"/> where there is none that can be read.</summary>
    public async Task<IssuedToken?> ReadAsync(CancellationToken cancellationToken)
    {
        var text = await secrets.GetAsync(account.SecretName, cancellationToken);
        try
        {
            return text is null ? null : JsonSerializer.Deserialize(text, IssuedTokenJson.Default.IssuedToken);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Replaces it: access token and refresh token at once, or neither.</summary>
    public Task WriteAsync(IssuedToken token, CancellationToken cancellationToken) =>
        secrets.SetAsync(account.SecretName, JsonSerializer.Serialize(token, IssuedTokenJson.Default.IssuedToken), cancellationToken);
}
