using LeadFunctions.Settings;
using Microsoft.Extensions.Configuration;

namespace LeadFunctions.Providers.Tokens;

/// <summary>Checks which credentials a destination's settings give.</summary>
public static class TokenSettings
{
    /// <summary>Decides between a token and credentials that tokens are asked for with: one of the two must be there, and whole.</summary>
    /// <param name="section">The destination's section.</param>
    /// <param name="token">The token, where it is set.</param>
    /// <param name="credentials">Names and values of the settings that stand in its place.</param>
    /// <returns>The token; <see langword="null"/> where the credentials are given.</returns>
    /// <exception cref="SettingsException">Neither is given, both are, a part of the credentials is missing, or no header can hold the token.</exception>
    public static string? TokenOrCredentials(
        IConfigurationSection section, string? token, params IReadOnlyList<(string Name, string? Value)> credentials)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        var names = string.Join(", ", credentials.Select(static credential => credential.Name));
        var given = credentials.Count(static credential => !string.IsNullOrEmpty(credential.Value));
        if (HeaderValue(section, nameof(DestinationOptions.Token), token) is { } usable)
        {
            return given == 0 ? usable : throw Wrong(section, $"cannot be set together with {names}.");
        }

        if (given == 0)
        {
            throw Wrong(section, $"is missing: set it, or {names}.");
        }

        return given == credentials.Count
            ? null
            : throw new SettingsException(
                $"{SettingName.Of(section)}__{credentials.First(static credential => string.IsNullOrEmpty(credential.Value)).Name}",
                $"is missing: {names} are needed together.");
    }

    /// <summary>A token that nothing can stand in place of.</summary>
    /// <exception cref="SettingsException">It is missing, or no header can hold it.</exception>
    public static string Token(IConfigurationSection section, string? token) =>
        HeaderValue(section, nameof(DestinationOptions.Token), token) ?? throw Wrong(section, "is missing.");

    /// <summary>A setting that goes into a header, without the white space that a copy or a file brings along; <see langword="null"/> where it is empty.</summary>
    /// <param name="section">The destination's section.</param>
    /// <param name="name">The setting's name in it.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="SettingsException">No header can hold it.</exception>
    public static string? HeaderValue(IConfigurationSection section, string name, string? value) => value?.Trim() switch
    {
        null or "" => null,
        var trimmed when FitsHeader(trimmed) => trimmed,
        _ => throw new SettingsException($"{SettingName.Of(section)}__{name}", "has a character that no header can have, such as a line break within."),
    };

    /// <summary>Whether a header can hold a text: visible ASCII characters and spaces.</summary>
    public static bool FitsHeader(string text) => text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0;

    private static SettingsException Wrong(IConfigurationSection section, string problem) =>
        new($"{SettingName.Of(section)}__{nameof(DestinationOptions.Token)}", problem);
}
