using LeadFunctions.Providers.Tokens;
using LeadFunctions.Settings;
using Microsoft.Extensions.Configuration;

namespace LeadFunctions.Providers.Vcita;

/// <summary>Where vCita's tokens come from: the settings. They hold for years and are not renewed.</summary>
public static class VcitaTokens
{
    /// <summary>The token of a destination.</summary>
    /// <exception cref="SettingsException">It is missing, or nothing says for which business a token of its kind is used.</exception>
    public static ITokenSource Create(IConfigurationSection settings, VcitaOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var token = new StaticToken(TokenSettings.Token(settings, options.Token));
        var hasBusiness = options.BusinessId is { Length: > 0 };
        var actsForBusiness = options.OnBehalfOf is { Length: > 0 };
        return options.TokenKind switch
        {
            VcitaTokenKind.Directory when !actsForBusiness => throw Missing(
                settings, nameof(options.OnBehalfOf), "a directory's token acts for the business that this names"),
            VcitaTokenKind.App when !actsForBusiness && !hasBusiness => throw Missing(
                settings, nameof(options.BusinessId), "an app's token serves many businesses"),
            _ => token,
        };
    }

    private static SettingsException Missing(IConfigurationSection settings, string name, string reason) =>
        new($"{SettingName.Of(settings)}__{name}", $"is missing: {reason}.");
}
