using Microsoft.Extensions.Configuration;

namespace LeadFunctions.Settings;

/// <summary>Settings' names as people write them.</summary>
public static class SettingName
{
    /// <summary>A section's name as it is written in the environment: <c>Destinations__smartflo</c>.</summary>
    public static string Of(IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return section.Path.Replace(":", "__", StringComparison.Ordinal);
    }
}
