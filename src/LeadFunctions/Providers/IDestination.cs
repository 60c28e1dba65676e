using LeadFunctions.Delivery;
using LeadFunctions.Leads;
using LeadFunctions.Providers.Http;

namespace LeadFunctions.Providers;

/// <summary>A configured account at a provider.</summary>
public interface IDestination
{
    /// <summary>The destination's name, in lower case.</summary>
    string Name { get; }

    /// <summary>The provider it belongs to.</summary>
    IProvider Provider { get; }

    /// <summary>Settings that every destination has.</summary>
    DestinationOptions Options { get; }

    /// <summary>Leads that one call takes, at most; 1 where the API has no call for several.</summary>
    int MaxLeadsPerCall { get; }

    /// <summary>Turns a lead into what the API wants. Calls nothing.</summary>
    MappedLead Map(Lead lead);

    /// <summary>The request that would carry these leads, without its credentials.</summary>
    ProviderRequest CreateRequest(IReadOnlyList<MappedLead> leads);

    /// <summary>Sends leads in one call.</summary>
    /// <param name="leads">1 to <see cref="MaxLeadsPerCall"/> leads that could be mapped.</param>
    /// <param name="cancellationToken">Gives up waiting: what was sent may arrive all the same.</param>
    /// <returns>What the call came to, for each of them.</returns>
    Task<DeliveryOutcome> SendAsync(IReadOnlyList<MappedLead> leads, CancellationToken cancellationToken);
}
