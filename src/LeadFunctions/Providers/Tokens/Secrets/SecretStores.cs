using Azure.Core;
using Azure.Identity;
using Azure.Security.KeyVault.Secrets;
using LeadFunctions.Settings;
using Microsoft.Extensions.Configuration;

namespace LeadFunctions.Providers.Tokens.Secrets;

/// <summary>Makes the secret store that the settings name.</summary>
public static class SecretStores
{
    private static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(15);

    /// <summary>The Key Vault where one is named, else the file.</summary>
    /// <exception cref="SettingsException">A setting is wrong, or the file cannot be written.</exception>
    public static ISecretStore Create(IConfigurationSection section, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(section);
        var options = section.GetChildren().Any() ? SettingsReader.Read<SecretOptions>(section) : new SecretOptions();
        return options.VaultUri is { } vault ? CreateVault(section, vault, options) : CreateFile(section, options, time);
    }

    private static KeyVaultSecretStore CreateVault(IConfigurationSection section, Uri vault, SecretOptions options)
    {
        if (vault is not { IsAbsoluteUri: true, Scheme: "https" })
        {
            throw new SettingsException($"{SettingName.Of(section)}__{nameof(options.VaultUri)}", "must be an absolute https address.");
        }

        TokenCredential credential = options.ClientId is { Length: > 0 } id
            ? new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(id))
            : new DefaultAzureCredential();
        return new KeyVaultSecretStore(new SecretClient(vault, credential, new SecretClientOptions { Retry = { NetworkTimeout = CallTimeout } }));
    }

    private static FileSecretStore CreateFile(IConfigurationSection section, SecretOptions options, TimeProvider time)
    {
        try
        {
            return new FileSecretStore(options.File is { Length: > 0 } path ? path : DefaultFile(), time);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new SettingsException(
                $"{SettingName.Of(section)}__{nameof(options.File)}",
                $"names no file that can be written, which secrets that change need: set {SettingName.Of(section)}__{nameof(options.VaultUri)} instead. {exception.Message}");
        }
    }

    private static string DefaultFile()
    {
        var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return data.Length > 0 ? Path.Combine(data, "LeadFunctions", "secrets.json") : throw new IOException("This user has no local application data.");
    }
}
