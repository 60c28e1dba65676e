using LeadFunctions.Ingest.Bodies;
using LeadFunctions.Ingest.Mapping;
using LeadFunctions.Ingest.Sources;
using LeadFunctions.Leads;

namespace LeadFunctions.Ingest.Resolving;

/// <summary>Completes leads that were accepted by their ids only, before they are stored.</summary>
public sealed class LeadResolution(IEnumerable<ILeadResolver> resolvers)
{
    private readonly Dictionary<string, ILeadResolver> _resolvers = resolvers.ToDictionary(static resolver => resolver.Preset, StringComparer.Ordinal);

    /// <summary>The lead with its fields. One that is not valid carries its errors: its sender has its answer already.</summary>
    public async Task<Lead> CompleteAsync(Source source, Lead lead, CancellationToken cancellationToken)
    {
        if (lead.Reference is null)
        {
            return lead;
        }

        var fetched = await _resolvers[source.Preset.Name].FetchAsync(source, lead, cancellationToken);
        var sent = lead.Fields.Select(static field => new SentField(field.Key, field.Value));
        var mapped = LeadMapper.Map(source, [.. fetched, .. sent], lead.ReceivedAt);
        return mapped.Lead with
        {
            Id = lead.Id,
            TraceParent = lead.TraceParent,
            IsTest = lead.IsTest,
            Errors = mapped.IsValid ? null : mapped.Errors,
        };
    }
}
