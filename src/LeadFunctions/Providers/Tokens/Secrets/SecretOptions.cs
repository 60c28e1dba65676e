namespace LeadFunctions.Providers.Tokens.Secrets;

/// <summary>
/// Settings <c>Secrets__…</c>: where secrets are kept that change while the app runs, such as OAuth refresh tokens. Where the app runs
/// in several places, that must be a Key Vault.
/// </summary>
public sealed class SecretOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Secrets";

    /// <summary>
    /// Address of the Key Vault, such as <c>https://example.vault.azure.net/</c>. The app's identity needs the role Key Vault Secrets
    /// Officer there. Where it is not set, <see cref="File"/> is used.
    /// </summary>
    public Uri? VaultUri { get; set; }

    /// <summary>Client id of the user-assigned identity that uses the vault. Where it is not set: DefaultAzureCredential.</summary>
    public string? ClientId { get; set; }

    /// <summary>
    /// Path of the file that stands for the vault on a developer's machine; only its owner can read it. Default
    /// <c>LeadFunctions/secrets.json</c> in the user's local application data.
    /// </summary>
    public string? File { get; set; }
}
