using LeadFunctions.Ingest.Receiving;
using LeadFunctions.Ingest.Sources;

namespace LeadFunctions.Ingest.Forms;

/// <summary>Makes sure that a person filled in a form, as far as its source asks for that.</summary>
public sealed class FormGuard(FormStamps stamps, CaptchaCheck captcha)
{
    /// <summary>Field that marks a lead whose captcha could not be checked.</summary>
    public const string CaptchaField = "captcha";

    /// <summary>Checks what a page sent. Costs a call to the captcha's service only where the rest is right.</summary>
    /// <returns>The leads, marked where something could not be checked; or what is wrong.</returns>
    public async Task<(IReadOnlyList<ReadLead> Leads, string? Problem)> CheckAsync(Source source, LeadReading reading, CancellationToken cancellationToken)
    {
        if (!stamps.IsAllowed(source, reading.Proof.Stamp))
        {
            return ([], "That was quick. Look it over once more, and send it again.");
        }

        var leadId = reading.Leads.FirstOrDefault(static lead => lead.Lead is not null)?.Lead?.Id ?? string.Empty;
        return await captcha.CheckAsync(source, reading.Proof.CaptchaToken, leadId, cancellationToken) switch
        {
            CaptchaVerdict.Passed => (reading.Leads, null),
            CaptchaVerdict.Unchecked => ([.. reading.Leads.Select(Mark)], null),
            _ => ([], "We could not make sure that you are a person. Go back to the page, and try it again."),
        };
    }

    private static ReadLead Mark(ReadLead lead) => lead.Lead is null ? lead : lead with
    {
        Lead = lead.Lead with { Fields = new Dictionary<string, string>(lead.Lead.Fields, StringComparer.OrdinalIgnoreCase) { [CaptchaField] = "unchecked" } },
    };
}
