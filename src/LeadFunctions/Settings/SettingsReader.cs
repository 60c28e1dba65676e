using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;

namespace LeadFunctions.Settings;

/// <summary>Reads and checks a section of settings. Every problem names the setting as it is written in the environment.</summary>
public static class SettingsReader
{
    /// <summary>Binds a section, refusing names that the options do not have, and checks the values by their attributes.</summary>
    /// <exception cref="SettingsException">A setting is unknown, missing or wrong.</exception>
    public static TOptions Read<TOptions>(IConfigurationSection section)
        where TOptions : class
    {
        ArgumentNullException.ThrowIfNull(section);
        var options = Bind<TOptions>(section);
        var problems = new List<ValidationResult>();
        if (!Validator.TryValidateObject(options, new ValidationContext(options), problems, validateAllProperties: true))
        {
            var setting = $"{SettingName.Of(section)}__{problems[0].MemberNames.FirstOrDefault()}";
            throw new SettingsException(setting, $"is missing or wrong: {problems[0].ErrorMessage}");
        }

        return options;
    }

    private static TOptions Bind<TOptions>(IConfigurationSection section)
        where TOptions : class
    {
        try
        {
            return section.Get<TOptions>(static binder => binder.ErrorOnUnknownConfiguration = true)
                ?? throw new SettingsException(SettingName.Of(section), "is empty.");
        }
        catch (InvalidOperationException exception)
        {
            throw new SettingsException(SettingName.Of(section), $"cannot be read: {exception.Message}");
        }
    }
}
