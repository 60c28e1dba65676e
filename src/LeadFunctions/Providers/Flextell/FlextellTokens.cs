using LeadFunctions.Providers.Throttling;
using LeadFunctions.Providers.Tokens;
using LeadFunctions.Settings;
using Microsoft.Extensions.Configuration;

namespace LeadFunctions.Providers.Flextell;

/// <summary>Where Flextell's tokens come from: the settings, or an OAuth authorization that is renewed.</summary>
public sealed class FlextellTokens(TokenSources sources, TokenHttp http, TimeProvider time)
{
    /// <summary>The token of a destination. Destinations of one authorization share it, and its refresh token.</summary>
    /// <param name="destination">The destination's name.</param>
    /// <param name="settings">Its section.</param>
    /// <param name="options">Its options.</param>
    /// <param name="throttle">What keeps the account's calls within its limit.</param>
    /// <exception cref="SettingsException">There is not exactly one of a token and an authorization, or the token's address is none.</exception>
    public ITokenSource Create(string destination, IConfigurationSection settings, FlextellOptions options, ICallThrottle throttle)
    {
        ArgumentNullException.ThrowIfNull(options);
        var token = TokenSettings.TokenOrCredentials(
            settings,
            options.Token,
            (nameof(options.ClientId), options.ClientId),
            (nameof(options.ClientSecret), options.ClientSecret),
            (nameof(options.RefreshToken), options.RefreshToken));
        if (token is not null)
        {
            return new StaticToken(token);
        }

        if (options.TokenUrl is not { IsAbsoluteUri: true, Scheme: "http" or "https" })
        {
            throw new SettingsException($"{SettingName.Of(settings)}__{nameof(options.TokenUrl)}", "must be an absolute http or https address.");
        }

        var account = TokenAccount.Create(
            destination, FlextellDefaults.Name, options.TokenUrl.AbsoluteUri, options.ClientId!, options.RefreshToken!);
        return sources.Get(account, new FlextellRefresh(options, http, throttle, time));
    }
}
