using LeadFunctions.Leads;

namespace LeadFunctions.Providers.Vcita;

/// <summary>The templates of a destination at vCita, read once.</summary>
/// <param name="UniqueId">The person's id.</param>
/// <param name="RequestTitle">The request's title.</param>
/// <param name="SystemMessage">The message to the business owner.</param>
/// <param name="Source">The lead source.</param>
/// <param name="RequestData">Members of <c>request_data</c>.</param>
public sealed record VcitaTemplates(
    LeadTemplate UniqueId,
    LeadTemplate RequestTitle,
    LeadTemplate? SystemMessage,
    LeadTemplate Source,
    IReadOnlyDictionary<string, LeadTemplate> RequestData);
