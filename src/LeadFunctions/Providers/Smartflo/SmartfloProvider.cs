using LeadFunctions.Providers.Http;
using LeadFunctions.Providers.Throttling;
using Microsoft.Extensions.Configuration;

namespace LeadFunctions.Providers.Smartflo;

/// <summary>Smartflo, Tata Tele Business Services' cloud telephony: leads for its dialer (https://docs.smartflo.tatatelebusiness.com).</summary>
public sealed class SmartfloProvider(ProviderHttp http, SmartfloTokens tokens, ThrottleRegistry throttles, SmartfloBatches batches) : IProvider
{
    /// <inheritdoc />
    public string Name => SmartfloDefaults.Name;

    /// <inheritdoc />
    public string Queue => SmartfloDefaults.Queue;

    /// <inheritdoc />
    public IDestination CreateDestination(string name, IConfigurationSection settings)
    {
        var options = DestinationSettings.Read<SmartfloOptions>(settings);
        var fields = DestinationSettings.ReadFields(settings, options.Fields, SmartfloMapper.IsField);
        var throttle = throttles.Get($"{SmartfloDefaults.Name}-{options.Account.ToLowerInvariant()}", options.CallsPerSecond);
        var account = new ProviderAccount(tokens.Create(name, settings, options, throttle), throttle, options.CallTimeout);
        return new SmartfloDestination(name, this, options, new SmartfloMapper(fields), http, account, batches);
    }
}
