using LeadFunctions.Hosting;

namespace LeadFunctions.Providers.Tokens;

/// <summary>Lets renewals finish when the host stops: a refresh token that was answered and not stored would be lost.</summary>
public sealed class RenewalDrain(TokenSources sources) : LifecycleService
{
    /// <inheritdoc />
    /// <remarks>After every other service has stopped, so that nothing starts a renewal any more.</remarks>
    public override Task StoppedAsync(CancellationToken cancellationToken) => sources.DrainAsync().WaitAsync(cancellationToken);
}
