using System.Text.Json.Nodes;
using LeadFunctions.Delivery;
using LeadFunctions.Leads;
using LeadFunctions.Providers.Http;

namespace LeadFunctions.Providers.Smartflo;

/// <summary>A lead list at Smartflo.</summary>
public sealed class SmartfloDestination(
    string name, IProvider provider, SmartfloOptions options, SmartfloMapper mapper, ProviderHttp http, ProviderAccount account, SmartfloBatches batches) : IDestination
{
    private static readonly Dictionary<string, string> NoHeaders = [];

    private readonly Uri _leadUrl = ProviderUrl.Combine(options.BaseUrl!, SmartfloDefaults.LeadPath + options.ListId);
    private readonly Uri _leadsUrl = ProviderUrl.Combine(options.BaseUrl!, SmartfloDefaults.LeadsPath + options.ListId);

    /// <inheritdoc />
    public string Name => name;

    /// <inheritdoc />
    public IProvider Provider => provider;

    /// <summary>The lead list's id.</summary>
    public string ListId => options.ListId;

    /// <summary>The account that the list belongs to.</summary>
    public ProviderAccount Account => account;

    /// <inheritdoc />
    public DestinationOptions Options => options;

    /// <inheritdoc />
    /// <remarks>The bulk call takes no priority, so a list whose leads have one gets them one by one.</remarks>
    public int MaxLeadsPerCall => options.Priority is null ? options.MaxBatch : 1;

    /// <inheritdoc />
    public bool CanRepeat => options.DuplicateOption != DuplicateOption.Clone;

    /// <inheritdoc />
    public MappedLead Map(Lead lead) => mapper.Map(lead);

    /// <inheritdoc />
    public ProviderRequest CreateRequest(IReadOnlyList<MappedLead> leads) => leads.Count == 1 ? CreateSingle(leads[0]) : CreateBulk(leads);

    /// <inheritdoc />
    public Task<Finding> FindAsync(MappedLead lead, DateTimeOffset since, CancellationToken cancellationToken) => Lookup.RunAsync(
        http,
        new ProviderRequest(HttpMethod.Get, new Uri(_leadsUrl + SmartfloLookup.Query(lead)), NoHeaders),
        account,
        SmartfloOutcomes.Classify,
        reply => SmartfloLookup.Read(reply, lead, since),
        cancellationToken);

    /// <inheritdoc />
    public Task WaitForTurnAsync(CancellationToken cancellationToken) => account.Throttle.WaitAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<DeliveryOutcome> SendAsync(IReadOnlyList<MappedLead> leads, CancellationToken cancellationToken)
    {
        var outcome = await http.SendAsync(CreateRequest(leads), account, leads.Count == 1 ? SmartfloOutcomes.Classify : SmartfloOutcomes.ClassifyBulk, cancellationToken);
        return leads.Count > 1 && options.PollBatchStatus && outcome is { Kind: OutcomeKind.Delivered, BatchId: not null }
            ? await batches.WaitAsync(options.BaseUrl!, account, outcome, CanRepeat, cancellationToken)
            : outcome;
    }

    private ProviderRequest CreateSingle(MappedLead lead)
    {
        var body = AddCommon(lead.Body!.DeepClone().AsObject());
        if (options.Priority is { } priority)
        {
            body["priority"] = priority;
        }

        return new ProviderRequest(HttpMethod.Post, _leadUrl, NoHeaders, body);
    }

    private ProviderRequest CreateBulk(IReadOnlyList<MappedLead> leads)
    {
        var data = new JsonArray([.. leads.Select(static lead => lead.Body!.DeepClone())]);
        return new ProviderRequest(HttpMethod.Post, _leadsUrl, NoHeaders, AddCommon(new JsonObject { ["data"] = data }));
    }

    private JsonObject AddCommon(JsonObject body)
    {
        body["duplicate_option"] = options.DuplicateOption.ToString().ToLowerInvariant();
        if (options.SkillId is { Length: > 0 } skill)
        {
            body["skill_id"] = skill;
        }

        return body;
    }
}
