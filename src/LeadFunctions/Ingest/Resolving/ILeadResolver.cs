using LeadFunctions.Ingest.Bodies;
using LeadFunctions.Ingest.Sources;
using LeadFunctions.Leads;

namespace LeadFunctions.Ingest.Resolving;

/// <summary>Fetches the fields of leads that a sender gives only the ids of.</summary>
public interface ILeadResolver
{
    /// <summary>The preset whose leads these are.</summary>
    string Preset { get; }

    /// <summary>Fetches the fields of one lead.</summary>
    /// <param name="source">Its source.</param>
    /// <param name="lead">The lead, with its <see cref="Lead.Reference"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="HttpRequestException">The sender could not be asked, or refused: it is to be asked again later.</exception>
    Task<IReadOnlyList<SentField>> FetchAsync(Source source, Lead lead, CancellationToken cancellationToken);
}
