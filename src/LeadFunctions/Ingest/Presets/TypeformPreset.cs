using LeadFunctions.Ingest.Bodies;
using LeadFunctions.Ingest.Mapping;
using LeadFunctions.Ingest.Requests;
using LeadFunctions.Ingest.Sources;
using LeadFunctions.Ingest.Verification;

namespace LeadFunctions.Ingest.Presets;

/// <summary>
/// Typeform's webhook (https://www.typeform.com/developers/webhooks/example-payload/), signed as
/// <c>Typeform-Signature: sha256={Base64 of HMAC(body)}</c> (https://www.typeform.com/developers/webhooks/secure-your-webhooks/).
/// Answers are kept by the titles of their questions. Partial responses are no leads yet.
/// </summary>
public sealed class TypeformPreset : SourcePreset
{
    private const string SignatureHeader = "Typeform-Signature";

    /// <inheritdoc />
    public override string Name => "typeform";

    /// <inheritdoc />
    public override IRequestVerifier Verifier { get; } = new HmacVerifier([SignatureHeader], ReadSignature);

    /// <inheritdoc />
    public override IEnumerable<SentLead> Read(BodyNode body, LeadRequest request)
    {
        if (body["event_type"] is { Text: not "form_response" })
        {
            return [];
        }

        if (body["form_response"] is not BodyObject response)
        {
            throw new MalformedBodyException("form_response is missing.");
        }

        var titles = (response.At("definition", "fields")?.Items ?? [])
            .Select(static field => (Id: field["id"]?.Text, Title: field["title"]?.Text))
            .Where(static field => field is { Id: not null, Title: not null })
            .DistinctBy(static field => field.Id, StringComparer.Ordinal)
            .ToDictionary(static field => field.Id!, static field => field.Title!, StringComparer.Ordinal);
        var fields = new FieldCollector();
        foreach (var answer in response["answers"]?.Items ?? [])
        {
            var reference = answer.At("field", "ref")?.Text;
            var title = titles.GetValueOrDefault(answer.At("field", "id")?.Text ?? string.Empty) ?? reference ?? "answer";
            fields.Add(title, Value(answer), reference, Kind(answer["type"]?.Text));
        }

        fields.AddMembers(response["hidden"]);
        fields.Add("form_id", response["form_id"]?.Text);
        return [new SentLead(fields.Fields) { SenderKey = (response["token"] ?? body["event_id"])?.Text }];
    }

    // An answer holds its value under its type: {"type":"choice","choice":{"label":"London"}}, {"type":"choices","choices":{"labels":[…],"other":"…"}}.
    private static string? Value(BodyNode answer)
    {
        var value = answer[answer["type"]?.Text ?? "text"];
        return value is BodyObject
            ? Join(value["label"]?.Text, value["labels"]?.Text, value["other"]?.Text, value["amount"]?.Text)
            : value?.Text;
    }

    private static string? Join(params IEnumerable<string?> parts)
    {
        var text = string.Join(", ", parts.Where(static part => !string.IsNullOrEmpty(part)));
        return text.Length == 0 ? null : text;
    }

    private static LeadField? Kind(string? type) => type switch
    {
        "email" => LeadField.Email,
        "phone_number" => LeadField.Phone,
        _ => null,
    };

    private static SignedRequest? ReadSignature(LeadRequest request) =>
        SignatureText.After(request.Header(SignatureHeader), "sha256=") is { } text && SignatureText.FromBase64(text) is { } signature
            ? new SignedRequest([signature], request.Body)
            : null;
}
