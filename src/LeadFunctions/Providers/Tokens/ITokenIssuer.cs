namespace LeadFunctions.Providers.Tokens;

/// <summary>Asks a provider for an access token.</summary>
public interface ITokenIssuer
{
    /// <summary>Makes one call for a token.</summary>
    /// <param name="last">The last one that was stored, which may have expired; <see langword="null"/> at first.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="TokenIssueException">The provider gave none.</exception>
    Task<IssuedToken> IssueAsync(IssuedToken? last, CancellationToken cancellationToken);
}
