namespace LeadFunctions.Ingest.Mapping;

/// <summary>Tells the boxes that a person ticks to agree to something.</summary>
public static class ConsentFields
{
    private static readonly string[] Marks =
    [
        "consent", "opt_in", "optin", "gdpr", "dsgvo", "acceptance", "i_agree", "agree_to", "agreement", "accept_terms", "terms_and_conditions", "terms_accepted",
        "privacy_policy", "subscribe", "newsletter", "marketing_permission", "tcpa", "datenschutz", "einwilligung", "consentimiento", "consentement", "consenso",
        "toestemming", "persetujuan", "सहमति", "موافقة",
    ];

    private static readonly string[] Exact = ["agree", "terms", "privacy", "rgpd", "lgpd", "tos"];

    /// <summary>Whether a field is such a box.</summary>
    /// <param name="normalized">Its name, normalized.</param>
    public static bool IsOptIn(string normalized) =>
        FieldName.Candidates(normalized).Any(static name => Exact.Contains(name, StringComparer.Ordinal))
        || Marks.Any(mark => normalized.Contains(mark, StringComparison.Ordinal));
}
