using LeadFunctions.Ingest.Requests;
using LeadFunctions.Ingest.Sources;

namespace LeadFunctions.Ingest.Verification;

/// <summary>Tells whether a request comes from who may post to a source. A source without secrets lets everybody through.</summary>
public interface IRequestVerifier
{
    /// <summary>Headers that the check reads: they are kept with a request that is refused.</summary>
    IReadOnlyList<string> Headers { get; }

    /// <summary>Checks a request, over its raw bytes and as of when it arrived.</summary>
    bool IsAllowed(Source source, LeadRequest request);
}
