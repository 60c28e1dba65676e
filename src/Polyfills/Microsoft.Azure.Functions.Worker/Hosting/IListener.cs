namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Waits for what triggers a function.</summary>
internal interface IListener
{
    /// <summary>What it listens to, for the log.</summary>
    string Description { get; }

    /// <summary>Listens until the host stops; returns when nothing is running any more. Does not fail.</summary>
    Task RunAsync(CancellationToken stopping);
}
