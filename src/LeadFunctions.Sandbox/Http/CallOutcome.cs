namespace LeadFunctions.Sandbox;

/// <summary>What became of a received call.</summary>
internal enum CallOutcome
{
    /// <summary>Still being answered.</summary>
    Pending,

    /// <summary>A read, a login, a change: answered, no new lead.</summary>
    Answered,

    /// <summary>A lead (or several) was recorded.</summary>
    Recorded,

    /// <summary>A lead was left out because it was there already.</summary>
    Duplicate,

    /// <summary>The request was wrong.</summary>
    Refused,

    /// <summary>The credentials were.</summary>
    Unauthorized,

    /// <summary>One call too many.</summary>
    RateLimited,

    /// <summary>Answered by a fault that was switched on; nothing recorded.</summary>
    Fault,
}
