namespace LeadFunctions.Sandbox;

/// <summary>A limiter's answer to one call.</summary>
/// <param name="Admitted">Whether the call may pass.</param>
/// <param name="Remaining">How many more may pass in this window.</param>
/// <param name="ResetsAt">When there is room again: the fixed window's end, or the moment the oldest call leaves the sliding one.</param>
internal readonly record struct CallSlot(bool Admitted, int Remaining, DateTimeOffset ResetsAt);
