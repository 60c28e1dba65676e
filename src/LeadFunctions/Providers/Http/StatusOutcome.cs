using LeadFunctions.Delivery;

namespace LeadFunctions.Providers.Http;

/// <summary>What an HTTP status means where a provider has nothing special to say.</summary>
public static class StatusOutcome
{
    /// <summary>
    /// 401 and 403 are about credentials; 408, 429 and 5xx pass; every other refusal is final. A redirection, which is not followed,
    /// says nothing against the lead: the address is wrong, or a page of maintenance or of a login stands in the way.
    /// </summary>
    public static OutcomeKind Of(int status) => status switch
    {
        >= 200 and < 300 => OutcomeKind.Delivered,
        401 or 403 => OutcomeKind.Auth,
        (>= 300 and < 400) or 408 or 425 or 429 or >= 500 => OutcomeKind.Transient,
        _ => OutcomeKind.Permanent,
    };
}
