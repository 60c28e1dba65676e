using LeadFunctions.Ingest.Bodies;
using LeadFunctions.Ingest.Sources;

namespace LeadFunctions.Ingest.Forms;

/// <summary>What a page sends beside the person's fields, to show that a person filled them in. None of it is kept.</summary>
public sealed record FormProof
{
    /// <summary>The field with the form's stamp: see <see cref="FormStamps"/>.</summary>
    public const string StampField = "_stamp";

    private static readonly string[] CaptchaFields = ["cf-turnstile-response", "g-recaptcha-response", "h-captcha-response"];

    /// <summary>Whether the field that people do not see is filled in.</summary>
    public bool IsTrapped { get; init; }

    /// <summary>The form's stamp; <see langword="null"/> where none was sent.</summary>
    public string? Stamp { get; init; }

    /// <summary>The captcha's token; <see langword="null"/> where none was sent.</summary>
    public string? CaptchaToken { get; init; }

    /// <summary>Takes it out of the fields that were sent.</summary>
    public static (FormProof Proof, IReadOnlyList<SentField> Fields) Take(Source source, IReadOnlyList<SentField> fields)
    {
        var proof = new FormProof();
        var rest = new List<SentField>(fields.Count);
        foreach (var field in fields)
        {
            if (string.Equals(field.Name, source.Options.Honeypot, StringComparison.Ordinal))
            {
                proof = proof with { IsTrapped = true };
            }
            else if (field.Name is StampField)
            {
                proof = proof with { Stamp = field.Value };
            }
            else if (CaptchaFields.Contains(field.Name, StringComparer.Ordinal))
            {
                proof = proof with { CaptchaToken = field.Value };
            }
            else
            {
                rest.Add(field);
            }
        }

        return (proof, rest);
    }
}
