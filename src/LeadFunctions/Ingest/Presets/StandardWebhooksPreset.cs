using LeadFunctions.Ingest.Bodies;
using LeadFunctions.Ingest.Requests;
using LeadFunctions.Ingest.Sources;
using LeadFunctions.Ingest.Verification;
using LeadFunctions.Settings;
using Microsoft.Extensions.Configuration;

namespace LeadFunctions.Ingest.Presets;

/// <summary>
/// Senders that follow Standard Webhooks (https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md):
/// <c>webhook-signature</c> is a list of <c>v1,{Base64 of HMAC("{webhook-id}.{webhook-timestamp}.{body}")}</c>, the secret is Base64
/// behind <c>whsec_</c>, and <c>webhook-id</c> names the message whenever it is sent.
/// </summary>
public sealed class StandardWebhooksPreset : SourcePreset
{
    private const string IdHeader = "webhook-id";
    private const string TimestampHeader = "webhook-timestamp";
    private const string SignatureHeader = "webhook-signature";
    private const string SecretPrefix = "whsec_";

    /// <inheritdoc />
    public override string Name => "standardwebhooks";

    /// <inheritdoc />
    public override IRequestVerifier Verifier { get; } = new HmacVerifier([IdHeader, TimestampHeader, SignatureHeader], ReadSignature, static secret => ReadKey(secret)!);

    /// <inheritdoc />
    public override SourceOptions ReadOptions(IConfigurationSection section)
    {
        var options = base.ReadOptions(section);
        foreach (var (index, secret) in options.Secrets.Index())
        {
            if (ReadKey(secret) is not { Length: > 0 })
            {
                throw new SettingsException($"{SettingName.Of(section)}__{nameof(options.Secrets)}__{index}", "must be Base64, with or without whsec_ before it.");
            }
        }

        return options.Secrets.Count > 0
            ? options
            : throw new SettingsException($"{SettingName.Of(section)}__{nameof(options.Secrets)}__0", "is missing: it is the webhook's signing secret.");
    }

    /// <inheritdoc />
    public override IEnumerable<SentLead> Read(BodyNode body, LeadRequest request)
    {
        if (body is not BodyObject)
        {
            throw new MalformedBodyException("The body must be an object.");
        }

        var fields = new FieldCollector();
        fields.AddMembers(body["data"] is BodyObject data ? data : body, "timestamp");
        if (body["data"] is BodyObject)
        {
            fields.Add("event_type", body["type"]?.Text);
        }

        return [new SentLead(fields.Fields) { SenderKey = request.Header(IdHeader) is { Length: > 0 } id ? id : null }];
    }

    private static byte[]? ReadKey(string secret) => SignatureText.FromBase64(SignatureText.After(secret.Trim(), SecretPrefix) ?? secret.Trim());

    private static SignedRequest? ReadSignature(LeadRequest request)
    {
        var time = request.Header(TimestampHeader);
        var id = request.Header(IdHeader);
        var signatures = request.Header(SignatureHeader).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(static text => SignatureText.After(text, "v1,")).OfType<string>()
            .Select(SignatureText.FromBase64).OfType<byte[]>().ToList();
        return id.Length > 0 && signatures.Count > 0 && SignatureText.FromUnixSeconds(time) is { } sentAt
            ? new SignedRequest(signatures, SignatureText.Prepend($"{id}.{time}.", request.Body), sentAt)
            : null;
    }
}
