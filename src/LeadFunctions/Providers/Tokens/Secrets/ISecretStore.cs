namespace LeadFunctions.Providers.Tokens.Secrets;

/// <summary>Keeps secrets that change while the app runs. All instances of the app see the same ones.</summary>
public interface ISecretStore
{
    /// <summary>Reads a secret; <see langword="null"/> where there is none.</summary>
    /// <param name="name">Letters, digits and dashes.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<string?> GetAsync(string name, CancellationToken cancellationToken);

    /// <summary>Writes a secret. When this returns, it is kept.</summary>
    /// <param name="name">Letters, digits and dashes.</param>
    /// <param name="value">The secret: at most 25,000 characters.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task SetAsync(string name, string value, CancellationToken cancellationToken);
}
