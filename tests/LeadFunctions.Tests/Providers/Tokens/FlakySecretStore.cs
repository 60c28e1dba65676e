using LeadFunctions.Providers.Tokens.Secrets;

namespace LeadFunctions.Tests.Providers.Tokens;

/// <summary>A secret store whose calls a test can make fail.</summary>
public sealed class FlakySecretStore(ISecretStore inner) : ISecretStore
{
    public bool FailsReads { get; set; }

    public bool FailsWrites { get; set; }

    public Task<string?> GetAsync(string name, CancellationToken cancellationToken) =>
        FailsReads ? throw new IOException("The store does not answer.") : inner.GetAsync(name, cancellationToken);

    public Task SetAsync(string name, string value, CancellationToken cancellationToken) =>
        FailsWrites ? throw new IOException("The store is read-only.") : inner.SetAsync(name, value, cancellationToken);
}
