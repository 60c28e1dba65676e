namespace LeadFunctions.Settings;

/// <summary>A setting is missing or wrong. The message names it.</summary>
public sealed class SettingsException : Exception
{
    /// <summary>One problem with one setting.</summary>
    /// <param name="setting">The setting as written in the environment: <c>Destinations__smartflo__Token</c>.</param>
    /// <param name="problem">What is wrong with it: <c>is missing</c>.</param>
    public SettingsException(string setting, string problem)
        : base($"The setting {setting} {problem}")
    {
    }
}
