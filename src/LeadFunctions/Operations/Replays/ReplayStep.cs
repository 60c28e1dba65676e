namespace LeadFunctions.Operations.Replays;

/// <summary>What a replay did with a delivery.</summary>
public enum ReplayStep
{
    /// <summary>There is nothing to send: it has gone on meanwhile, or another lead of the same content was sent.</summary>
    None,

    /// <summary>It is pending, and is to be sent.</summary>
    Send,

    /// <summary>An earlier run of the same replay made it pending, and may have sent it.</summary>
    SendAgain,
}
