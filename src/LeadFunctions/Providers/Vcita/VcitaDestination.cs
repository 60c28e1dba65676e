using LeadFunctions.Delivery;
using LeadFunctions.Leads;
using LeadFunctions.Providers.Http;

namespace LeadFunctions.Providers.Vcita;

/// <summary>A business at vCita.</summary>
public sealed class VcitaDestination(
    string name, IProvider provider, VcitaOptions options, VcitaMapper mapper, ProviderHttp http, ProviderAccount account) : IDestination
{
    private readonly Uri _leadUrl = ProviderUrl.Combine(options.BaseUrl!, VcitaDefaults.LeadPath);
    private readonly Uri _clientsUrl = ProviderUrl.Combine(options.BaseUrl!, VcitaDefaults.ClientsPath);

    private readonly Dictionary<string, string> _headers = options.OnBehalfOf is { Length: > 0 } business
        ? new(StringComparer.Ordinal) { [VcitaDefaults.OnBehalfOfHeader] = business }
        : [];

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
    public ProviderRequest CreateRequest(IReadOnlyList<MappedLead> leads) => new(HttpMethod.Post, _leadUrl, _headers, leads[0].Body);

    /// <inheritdoc />
    public Task<Finding> FindAsync(MappedLead lead, DateTimeOffset since, CancellationToken cancellationToken) => VcitaLookup.Query(lead) is { } query
        ? Lookup.RunAsync(http, new ProviderRequest(HttpMethod.Get, new Uri(_clientsUrl + query), _headers), account, VcitaOutcomes.Classify, VcitaLookup.Read, cancellationToken)
        : Task.FromResult(new Finding(Arrival.Unknown));

    /// <inheritdoc />
    public Task WaitForTurnAsync(CancellationToken cancellationToken) => account.Throttle.WaitAsync(cancellationToken);

    /// <inheritdoc />
    public Task<DeliveryOutcome> SendAsync(IReadOnlyList<MappedLead> leads, CancellationToken cancellationToken) =>
        http.SendAsync(CreateRequest(leads), account, VcitaOutcomes.Classify, cancellationToken);
}
