using Microsoft.Extensions.Hosting;

namespace LeadFunctions.Providers.Tokens;

/// <summary>Lets renewals finish when the host stops: a refresh token that was answered and not stored would be lost.</summary>
public sealed class RenewalDrain(TokenSources sources) : IHostedLifecycleService
{
    /// <inheritdoc />
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    /// <remarks>After every other service has stopped, so that nothing starts a renewal any more.</remarks>
    public Task StoppedAsync(CancellationToken cancellationToken) => sources.DrainAsync().WaitAsync(cancellationToken);
}
