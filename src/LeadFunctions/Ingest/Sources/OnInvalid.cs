namespace LeadFunctions.Ingest.Sources;

/// <summary>What to do with a lead that is not valid.</summary>
public enum OnInvalid
{
    /// <summary>Answer 422 with what is wrong, so that the person can correct it.</summary>
    Reject,

    /// <summary>Answer 200 and keep it for somebody to correct: the sender can do nothing about it.</summary>
    Quarantine,
}
