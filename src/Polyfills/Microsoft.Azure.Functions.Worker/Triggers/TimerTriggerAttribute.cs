using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>
/// Runs a function on a schedule, in UTC, one run at a time across all instances.
/// See https://learn.microsoft.com/azure/azure-functions/functions-bindings-timer.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TimerTriggerAttribute : TriggerBindingAttribute
{
    /// <summary>Creates the attribute with an NCRONTAB expression of six fields (or five: no seconds), or <c>%Setting%</c>.</summary>
    public TimerTriggerAttribute(string schedule) => Schedule = schedule ?? throw new ArgumentNullException(nameof(schedule));

    /// <summary>The schedule as it was written.</summary>
    public string Schedule { get; }

    /// <summary>
    /// Keep the last run in storage, so that an occurrence missed while the app was down is made up for once. Has no effect on a
    /// schedule with occurrences less than a minute apart.
    /// </summary>
    public bool UseMonitor { get; set; } = true;

    /// <summary>Run at every start of the host as well. Not for production.</summary>
    public bool RunOnStartup { get; set; }
}
