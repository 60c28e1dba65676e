using LeadFunctions.Delivery;
using LeadFunctions.Leads;
using LeadFunctions.Providers.Http;

namespace LeadFunctions.Providers.Smartflo;

/// <summary>A lead list at Smartflo.</summary>
public sealed class SmartfloDestination(
    string name, IProvider provider, SmartfloOptions options, SmartfloMapper mapper, ProviderHttp http, ProviderAccount account) : IDestination
{
    private static readonly Dictionary<string, string> NoHeaders = [];

    private readonly Uri _leadUrl = ProviderUrl.Combine(options.BaseUrl!, SmartfloDefaults.LeadPath + options.ListId);

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
    public ProviderRequest CreateRequest(IReadOnlyList<MappedLead> leads)
    {
        var body = leads[0].Body!.DeepClone().AsObject();
        body["duplicate_option"] = options.DuplicateOption.ToString().ToLowerInvariant();
        if (options.Priority is { } priority)
        {
            body["priority"] = priority;
        }

        if (options.SkillId is { Length: > 0 } skill)
        {
            body["skill_id"] = skill;
        }

        return new ProviderRequest(HttpMethod.Post, _leadUrl, NoHeaders, body);
    }

    /// <inheritdoc />
    public Task<DeliveryOutcome> SendAsync(IReadOnlyList<MappedLead> leads, CancellationToken cancellationToken) =>
        http.SendAsync(CreateRequest(leads), account, SmartfloOutcomes.Classify, cancellationToken);
}
