namespace LeadFunctions.Providers.Tokens;

/// <summary>A token from the settings.</summary>
public sealed class StaticToken(string token) : ITokenSource
{
    /// <inheritdoc />
    public ValueTask<string> GetAsync(CancellationToken cancellationToken) => ValueTask.FromResult(token);

    /// <inheritdoc />
    public ValueTask<bool> RefreshAsync(string refused, CancellationToken cancellationToken) => ValueTask.FromResult(false);
}
