namespace LeadFunctions.Delivery;

/// <summary>What a try to deliver came to.</summary>
public enum OutcomeKind
{
    /// <summary>The provider has the lead.</summary>
    Delivered,

    /// <summary>The provider had it already and kept what it had.</summary>
    Duplicate,

    /// <summary>It did not arrive, and may later: busy, down, out of reach.</summary>
    Transient,

    /// <summary>It will not arrive as it is: the provider refused it, or it cannot be mapped.</summary>
    Permanent,

    /// <summary>The provider did not accept our credentials. Like <see cref="Transient"/>, and somebody must be told.</summary>
    Auth,

    /// <summary>It was sent and there was no answer: it may have arrived.</summary>
    Ambiguous,
}
