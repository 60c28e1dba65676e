using LeadFunctions.Delivery;
using LeadFunctions.Leads;
using LeadFunctions.Providers.Http;
using LeadFunctions.Providers.Throttling;
using LeadFunctions.Providers.Tokens;

namespace LeadFunctions.Providers.Vcita;

/// <summary>A business at vCita.</summary>
public sealed class VcitaDestination(string name, IProvider provider, VcitaOptions options, VcitaMapper mapper, ProviderHttp http) : IDestination
{
    private readonly Uri _leadUrl = ProviderUrl.Combine(options.BaseUrl!, VcitaDefaults.LeadPath);

    private readonly Dictionary<string, string> _headers = options.OnBehalfOf is { Length: > 0 } business
        ? new(StringComparer.Ordinal) { [VcitaDefaults.OnBehalfOfHeader] = business }
        : [];

    private readonly ProviderAccount _account = new(new StaticToken(options.Token), NoThrottle.Instance, options.CallTimeout);

    /// <inheritdoc />
    public string Name => name;

    /// <inheritdoc />
    public IProvider Provider => provider;

    /// <inheritdoc />
    public DestinationOptions Options => options;

    /// <inheritdoc />
    public int MaxLeadsPerCall => 1;

    /// <inheritdoc />
    public MappedLead Map(Lead lead) => mapper.Map(lead);

    /// <inheritdoc />
    public ProviderRequest CreateRequest(IReadOnlyList<MappedLead> leads) => new(HttpMethod.Post, _leadUrl, _headers, leads[0].Body);

    /// <inheritdoc />
    public Task<DeliveryOutcome> SendAsync(IReadOnlyList<MappedLead> leads, CancellationToken cancellationToken) =>
        http.SendAsync(CreateRequest(leads), _account, VcitaOutcomes.Classify, cancellationToken);
}
