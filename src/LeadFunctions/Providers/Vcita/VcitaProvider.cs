using LeadFunctions.Providers.Http;
using LeadFunctions.Providers.Throttling;
using LeadFunctions.Providers.Tokens;
using LeadFunctions.Settings;
using Microsoft.Extensions.Configuration;

namespace LeadFunctions.Providers.Vcita;

/// <summary>vCita (inTandem), business management for small firms (https://developers.intandem.tech).</summary>
public sealed class VcitaProvider(ProviderHttp http) : IProvider
{
    /// <inheritdoc />
    public string Name => VcitaDefaults.Name;

    /// <inheritdoc />
    public string Queue => VcitaDefaults.Queue;

    /// <inheritdoc />
    public IDestination CreateDestination(string name, IConfigurationSection settings)
    {
        var options = DestinationSettings.Read<VcitaOptions>(settings);
        options.OnBehalfOf = TokenSettings.HeaderValue(settings, nameof(options.OnBehalfOf), options.OnBehalfOf);
        var account = new ProviderAccount(VcitaTokens.Create(settings, options), NoThrottle.Instance, options.CallTimeout);
        return new VcitaDestination(name, this, options, new VcitaMapper(options, ReadTemplates(settings, options)), http, account);
    }

    private static VcitaTemplates ReadTemplates(IConfigurationSection settings, VcitaOptions options)
    {
        var section = SettingName.Of(settings);
        return new VcitaTemplates(
            DestinationSettings.ReadTemplate($"{section}__{nameof(options.UniqueId)}", options.UniqueId),
            DestinationSettings.ReadTemplate($"{section}__{nameof(options.RequestTitle)}", options.RequestTitle),
            options.SystemMessage is null ? null : DestinationSettings.ReadTemplate($"{section}__{nameof(options.SystemMessage)}", options.SystemMessage),
            DestinationSettings.ReadTemplate($"{section}__{nameof(options.Source)}", options.Source),
            DestinationSettings.ReadFields(settings, options.Fields, static _ => true));
    }
}
