namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>What came of trying to be the one process that runs an occurrence.</summary>
internal enum TimerClaim
{
    /// <summary>This process runs it.</summary>
    Won,

    /// <summary>It was run, or skipped by a run that took too long.</summary>
    Done,

    /// <summary>Another process is running the function.</summary>
    Busy,
}
