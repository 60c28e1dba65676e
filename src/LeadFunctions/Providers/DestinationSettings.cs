using LeadFunctions.Leads;
using LeadFunctions.Settings;
using Microsoft.Extensions.Configuration;

namespace LeadFunctions.Providers;

/// <summary>Reads and checks a destination's settings.</summary>
public static class DestinationSettings
{
    /// <summary>Reads the options of a provider.</summary>
    /// <exception cref="SettingsException">A setting is unknown, missing or wrong.</exception>
    public static TOptions Read<TOptions>(IConfigurationSection section)
        where TOptions : DestinationOptions
    {
        var options = SettingsReader.Read<TOptions>(section);
        return options.BaseUrl is { IsAbsoluteUri: true, Scheme: "http" or "https" }
            ? options
            : throw new SettingsException($"{SettingName.Of(section)}__{nameof(options.BaseUrl)}", "must be an absolute http or https address.");
    }

    /// <summary>Reads the templates of <see cref="DestinationOptions.Fields"/>.</summary>
    /// <param name="section">The destination's section.</param>
    /// <param name="fields">Names and templates.</param>
    /// <param name="isAllowed">Whether the provider has a field of that name.</param>
    /// <exception cref="SettingsException">A name is not allowed, or a template cannot be read.</exception>
    public static IReadOnlyDictionary<string, LeadTemplate> ReadFields(
        IConfigurationSection section, IDictionary<string, string> fields, Func<string, bool> isAllowed)
    {
        var templates = new Dictionary<string, LeadTemplate>(StringComparer.Ordinal);
        foreach (var (name, template) in fields)
        {
            var setting = $"{SettingName.Of(section)}__{nameof(DestinationOptions.Fields)}__{name}";
            if (!isAllowed(name))
            {
                throw new SettingsException(setting, "names a field that the provider does not have.");
            }

            templates[name] = ReadTemplate(setting, template);
        }

        return templates;
    }

    /// <summary>Reads one template.</summary>
    /// <exception cref="SettingsException">It cannot be read.</exception>
    public static LeadTemplate ReadTemplate(string setting, string template)
    {
        try
        {
            return LeadTemplate.Parse(template);
        }
        catch (FormatException exception)
        {
            throw new SettingsException(setting, $"is not a template: {exception.Message}");
        }
    }
}
