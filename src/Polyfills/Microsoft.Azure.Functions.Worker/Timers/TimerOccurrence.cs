namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>One time at which a function is to run.</summary>
/// <param name="At">When.</param>
/// <param name="IsPastDue">Whether it was missed.</param>
/// <param name="IsExtra">Whether it is a run at start, beside the schedule.</param>
internal sealed record TimerOccurrence(DateTimeOffset At, bool IsPastDue = false, bool IsExtra = false);
