using System.Globalization;
using LeadFunctions.Delivery;
using LeadFunctions.Leads;
using LeadFunctions.Providers.Http;

namespace LeadFunctions.Providers.Flextell;

/// <summary>A tenant at Flextell.</summary>
public sealed class FlextellDestination(
    string name, IProvider provider, FlextellOptions options, FlextellMapper mapper, ProviderHttp http, ProviderAccount account) : IDestination
{
    private readonly Uri _leadsUrl = ProviderUrl.Combine(options.BaseUrl!, FlextellDefaults.LeadsPath);

    private readonly Dictionary<string, string> _headers = new(StringComparer.Ordinal)
    {
        [FlextellDefaults.TenantHeader] = options.TenantId.ToString(CultureInfo.InvariantCulture),
    };

    /// <inheritdoc />
    public string Name => name;

    /// <inheritdoc />
    public IProvider Provider => provider;

    /// <inheritdoc />
    public DestinationOptions Options => options;

    /// <inheritdoc />
    public int MaxLeadsPerCall => 1;

    /// <inheritdoc />
    public bool CanRepeat => false;

    /// <inheritdoc />
    public MappedLead Map(Lead lead) => mapper.Map(lead);

    /// <inheritdoc />
    public ProviderRequest CreateRequest(IReadOnlyList<MappedLead> leads) => new(HttpMethod.Post, _leadsUrl, _headers, leads[0].Body);

    /// <inheritdoc />
    public Task<Finding> FindAsync(MappedLead lead, DateTimeOffset since, CancellationToken cancellationToken) => Lookup.RunAsync(
        http,
        new ProviderRequest(HttpMethod.Get, new Uri(_leadsUrl + FlextellLookup.Query(lead)), _headers),
        account,
        FlextellOutcomes.Classify,
        reply => FlextellLookup.Read(reply, lead, since),
        cancellationToken);

    /// <inheritdoc />
    public Task WaitForTurnAsync(CancellationToken cancellationToken) => account.Throttle.WaitAsync(cancellationToken);

    /// <inheritdoc />
    public Task<DeliveryOutcome> SendAsync(IReadOnlyList<MappedLead> leads, CancellationToken cancellationToken) =>
        http.SendAsync(CreateRequest(leads), account, FlextellOutcomes.Classify, cancellationToken);
}
