using LeadFunctions.Ingest.Requests;
using LeadFunctions.Ingest.Sources;

namespace LeadFunctions.Ingest.Verification;

/// <summary>Lets requests through that either of two ways lets through: for senders that sign only some of what they send.</summary>
public sealed class EitherVerifier(IRequestVerifier first, IRequestVerifier second) : IRequestVerifier
{
    /// <inheritdoc />
    public IReadOnlyList<string> Headers { get; } = [.. first.Headers, .. second.Headers];

    /// <inheritdoc />
    public bool IsAllowed(Source source, LeadRequest request) => first.IsAllowed(source, request) | second.IsAllowed(source, request);
}
