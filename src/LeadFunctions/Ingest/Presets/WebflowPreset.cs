using LeadFunctions.Ingest.Bodies;
using LeadFunctions.Ingest.Requests;
using LeadFunctions.Ingest.Sources;
using LeadFunctions.Ingest.Verification;

namespace LeadFunctions.Ingest.Presets;

/// <summary>
/// Webflow's <c>form_submission</c> (https://developers.webflow.com/data/reference/webhooks/events/form-submission). Webhooks made through
/// the API are signed, <c>x-webflow-signature</c> = hex of HMAC("{x-webflow-timestamp}:{body}") with the time in milliseconds
/// (https://developers.webflow.com/data/docs/working-with-webhooks#validating-request-signatures). Those made in the dashboard are not: they show the secret as a key.
/// </summary>
public sealed class WebflowPreset : SourcePreset
{
    private const string TimestampHeader = "x-webflow-timestamp";
    private const string SignatureHeader = "x-webflow-signature";

    /// <inheritdoc />
    public override string Name => "webflow";

    /// <inheritdoc />
    public override IRequestVerifier Verifier { get; } =
        new EitherVerifier(new HmacVerifier([TimestampHeader, SignatureHeader], ReadSignature), SharedKeyVerifier.Instance);

    /// <inheritdoc />
    public override IEnumerable<SentLead> Read(BodyNode body, LeadRequest request)
    {
        if (body["triggerType"] is { Text: not "form_submission" })
        {
            return [];
        }

        // Version 1 of the API has no envelope, and calls the submission's id _id.
        var payload = body["payload"] ?? body;
        if (payload["data"] is not BodyObject data)
        {
            throw new MalformedBodyException("payload.data is missing.");
        }

        var fields = new FieldCollector();
        fields.AddMembers(data);
        fields.Add("form_name", payload["name"]?.Text);
        fields.Add("form_id", payload["formId"]?.Text);
        fields.Add("site_id", (payload["siteId"] ?? payload["site"])?.Text);
        fields.Add("page_url", payload["pageUrl"]?.Text);
        return [new SentLead(fields.Fields) { SenderKey = (payload["id"] ?? payload["_id"])?.Text }];
    }

    private static SignedRequest? ReadSignature(LeadRequest request)
    {
        var time = request.Header(TimestampHeader);
        return SignatureText.FromHex(request.Header(SignatureHeader)) is { Length: > 0 } signature && SignatureText.FromUnixMilliseconds(time) is { } sentAt
            ? new SignedRequest([signature], SignatureText.Prepend($"{time}:", request.Body), sentAt)
            : null;
    }
}
