namespace LeadFunctions.Providers.Tokens;

/// <summary>Where an account's access token comes from.</summary>
public interface ITokenSource
{
    /// <summary>The token to call with.</summary>
    /// <exception cref="TokenUnavailableException">There is none at present.</exception>
    ValueTask<string> GetAsync(CancellationToken cancellationToken);

    /// <summary>Tries to get another token after the provider refused one.</summary>
    /// <param name="refused">The token that was refused.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether <see cref="GetAsync"/> gives another one now.</returns>
    ValueTask<bool> RefreshAsync(string refused, CancellationToken cancellationToken);
}
