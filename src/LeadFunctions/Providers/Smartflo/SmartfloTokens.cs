using LeadFunctions.Providers.Throttling;
using LeadFunctions.Providers.Tokens;
using LeadFunctions.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Providers.Smartflo;

/// <summary>Where Smartflo's tokens come from: the settings, or a login.</summary>
public sealed class SmartfloTokens(TokenSources sources, TokenHttp http, TimeProvider time, ILogger<SmartfloLogin> logger)
{
    /// <summary>The token of a destination. Destinations of one login share it.</summary>
    /// <param name="destination">The destination's name.</param>
    /// <param name="settings">Its section.</param>
    /// <param name="options">Its options.</param>
    /// <param name="throttle">What keeps the account's calls within its limit, for logins count.</param>
    /// <exception cref="SettingsException">There is not exactly one of a token and a login.</exception>
    public ITokenSource Create(string destination, IConfigurationSection settings, SmartfloOptions options, ICallThrottle throttle)
    {
        ArgumentNullException.ThrowIfNull(options);
        var token = TokenSettings.TokenOrCredentials(
            settings, options.Token, (nameof(options.LoginId), options.LoginId), (nameof(options.Password), options.Password));
        if (token is not null)
        {
            return new StaticToken(token);
        }

        var account = TokenAccount.Create(destination, SmartfloDefaults.Name, options.BaseUrl!.AbsoluteUri.TrimEnd('/'), options.LoginId!);
        return sources.Get(account, new SmartfloLogin(destination, options, http, throttle, time, logger));
    }
}
