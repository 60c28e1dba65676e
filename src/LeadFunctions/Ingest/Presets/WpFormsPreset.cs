using System.Globalization;
using LeadFunctions.Ingest.Bodies;
using LeadFunctions.Ingest.Requests;
using LeadFunctions.Ingest.Sources;
using LeadFunctions.Ingest.Verification;

namespace LeadFunctions.Ingest.Presets;

/// <summary>
/// The Webhooks addon of WPForms (https://wpforms.com/docs/how-to-install-and-use-the-webhooks-addon-with-wpforms/): the keys that the user mapped.
/// JSON is signed, <c>X-WPForms-Webhook-Signature: t={seconds},v={hex of HMAC("{t}.{body}")}</c>. What it signs of a form is not the
/// form's bytes, so a form shows the secret as a key instead.
/// </summary>
public sealed class WpFormsPreset : SourcePreset
{
    private const string SignatureHeader = "X-WPForms-Webhook-Signature";

    /// <inheritdoc />
    public override string Name => "wpforms";

    /// <inheritdoc />
    public override IRequestVerifier Verifier { get; } = new EitherVerifier(new HmacVerifier([SignatureHeader], ReadSignature), SharedKeyVerifier.Instance);

    /// <inheritdoc />
    public override IEnumerable<SentLead> Read(BodyNode body, LeadRequest request)
    {
        foreach (var lead in base.Read(body, request))
        {
            yield return lead with { Fields = [.. lead.Fields.Where(field => !IsUnixTwin(body, field)).Select(static field => field with { Value = JoinChoices(field.Value) })] };
        }
    }

    // A date is sent as {"value":"…","unix":…}.
    private static bool IsUnixTwin(BodyNode body, SentField field) =>
        field.Name.EndsWith(".unix", StringComparison.Ordinal) && body.At(field.Name[..^".unix".Length], "value") is not null;

    private static string JoinChoices(string value) => value.Contains("||", StringComparison.Ordinal)
        ? string.Join(", ", value.Split("||", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        : value;

    private static SignedRequest? ReadSignature(LeadRequest request)
    {
        var parts = request.Header(SignatureHeader).Split(',', StringSplitOptions.TrimEntries);
        var time = parts.Select(static part => SignatureText.After(part, "t=")).FirstOrDefault(static part => part is not null);
        var signatures = parts.Select(static part => SignatureText.After(part, "v=")).OfType<string>().Select(SignatureText.FromHex).OfType<byte[]>().ToList();
        return time is not null && signatures.Count > 0 && SignatureText.FromUnixSeconds(time) is { } sentAt
            ? new SignedRequest(signatures, SignatureText.Prepend(string.Create(CultureInfo.InvariantCulture, $"{time}."), request.Body), sentAt)
            : null;
    }
}
