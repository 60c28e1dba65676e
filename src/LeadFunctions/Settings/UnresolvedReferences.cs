using LeadFunctions.Ingest.Presets;
using LeadFunctions.Ingest.Sources;
using LeadFunctions.Leads;
using Microsoft.Extensions.Configuration;

namespace LeadFunctions.Settings;

/// <summary>
/// Key Vault references that Azure could not resolve. Such a setting has the reference's own text for its value
/// (https://learn.microsoft.com/azure/app-service/app-service-key-vault-references), which is no secret: anybody may guess it.
/// </summary>
public static class UnresolvedReferences
{
    private const string Prefix = "@Microsoft.KeyVault(";

    /// <summary>Whether a setting's value is the text of a reference.</summary>
    public static bool Is(string? value) => value?.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Refuses a reference in the place of a key that others must not know: keys of sources, and the key that ids are made with.</summary>
    /// <exception cref="SettingsException">There is one.</exception>
    public static void Refuse(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var keys = configuration.GetSection(SourceRegistry.Section).GetChildren()
            .SelectMany(static source => source.GetSection(nameof(SourceOptions.Secrets)).GetChildren().Append(source.GetSection(nameof(MetaSourceOptions.VerifyToken))))
            .Append(configuration.GetSection(LeadOptions.Section).GetSection(nameof(LeadOptions.IdKey)));
        if (keys.FirstOrDefault(static key => Is(key.Value)) is { } unresolved)
        {
            throw new SettingsException(
                SettingName.Of(unresolved), "names a secret of a Key Vault that could not be read: is it there, and may the app's identity read it?");
        }
    }
}
