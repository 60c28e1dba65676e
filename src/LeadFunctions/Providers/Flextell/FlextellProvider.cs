using LeadFunctions.Providers.Http;
using LeadFunctions.Providers.Throttling;
using Microsoft.Extensions.Configuration;

namespace LeadFunctions.Providers.Flextell;

/// <summary>Flextell, a CRM (https://docs.flextell.ai).</summary>
public sealed class FlextellProvider(ProviderHttp http, FlextellTokens tokens) : IProvider
{
    /// <inheritdoc />
    public string Name => FlextellDefaults.Name;

    /// <inheritdoc />
    public string Queue => FlextellDefaults.Queue;

    /// <inheritdoc />
    public IDestination CreateDestination(string name, IConfigurationSection settings)
    {
        var options = DestinationSettings.Read<FlextellOptions>(settings);
        var fields = DestinationSettings.ReadFields(settings, options.Fields, FlextellMapper.IsField);
        var account = new ProviderAccount(tokens.Create(name, settings, options, NoThrottle.Instance), NoThrottle.Instance, options.CallTimeout);
        return new FlextellDestination(name, this, options, new FlextellMapper(options, fields), http, account);
    }
}
