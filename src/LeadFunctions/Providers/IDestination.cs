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

    /// <summary>Whether a lead that may have arrived can be sent again without making a second record.</summary>
    bool CanRepeat { get; }

    /// <summary>Asks the provider whether a lead that was sent has arrived.</summary>
    /// <param name="lead">The lead as it was sent.</param>
    /// <param name="since">When it was accepted: what is older at the provider is another enquiry.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Finding> FindAsync(MappedLead lead, DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>Waits until the account may make one more call. Taken before each <see cref="SendAsync"/>.</summary>
    Task WaitForTurnAsync(CancellationToken cancellationToken);

    /// <summary>Sends leads in one call.</summary>
    /// <param name="leads">1 to <see cref="MaxLeadsPerCall"/> leads that could be mapped.</param>
    /// <param name="cancellationToken">Gives up waiting: what was sent may arrive all the same.</param>
    /// <returns>What the call came to, for each of them.</returns>
    Task<DeliveryOutcome> SendAsync(IReadOnlyList<MappedLead> leads, CancellationToken cancellationToken);
}
