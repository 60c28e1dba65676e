namespace LeadFunctions.Soak.Audit;

/// <summary>Why a provider got a lead twice.</summary>
public enum DoubleReason
{
    /// <summary>A call was not answered, and the provider could not tell whether it had arrived, or takes repeats.</summary>
    NoAnswer,

    /// <summary>An earlier try may have arrived, the provider could not tell, and the delivery says that it was sent again.</summary>
    SentAgain,

    /// <summary>A process was killed, or storage stopped, between the provider's answer and our record of it, where a repeat makes no second record.</summary>
    NotRecorded,

    /// <summary>Nothing explains it.</summary>
    Unexplained,
}
