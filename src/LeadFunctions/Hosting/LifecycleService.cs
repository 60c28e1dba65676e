using Microsoft.Extensions.Hosting;

namespace LeadFunctions.Hosting;

/// <summary>Something that takes part in some moments of the app's life, and lets the others pass.</summary>
public abstract class LifecycleService : IHostedLifecycleService
{
    /// <inheritdoc />
    public virtual Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public virtual Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public virtual Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public virtual Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public virtual Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public virtual Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
