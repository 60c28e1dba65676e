using System.Security.Cryptography;
using System.Text;
using LeadFunctions.Ingest.Bodies;
using LeadFunctions.Ingest.Requests;
using LeadFunctions.Ingest.Sources;
using LeadFunctions.Ingest.Verification;
using LeadFunctions.Providers.Tokens;
using LeadFunctions.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace LeadFunctions.Ingest.Presets;

/// <summary>
/// Meta Lead Ads (https://developers.facebook.com/docs/graph-api/webhooks/getting-started/webhooks-for-leadgen): posts hold the ids of one or more
/// leads, whose fields <see cref="MetaLeadResolver"/> fetches. Signed as <c>X-Hub-Signature-256: sha256={hex of HMAC(body)}</c>.
/// </summary>
public sealed class MetaPreset : SourcePreset
{
    /// <summary>The preset's name.</summary>
    public const string PresetName = "meta";

    private const string SignatureHeader = "X-Hub-Signature-256";

    /// <inheritdoc />
    public override string Name => PresetName;

    /// <inheritdoc />
    public override IRequestVerifier Verifier { get; } = new HmacVerifier([SignatureHeader], ReadSignature);

    /// <inheritdoc />
    public override SourceOptions ReadOptions(IConfigurationSection section)
    {
        var options = SettingsReader.Read<MetaSourceOptions>(section);
        if (options.Secrets.Count == 0)
        {
            throw new SettingsException($"{SettingName.Of(section)}__{nameof(options.Secrets)}__0", "is missing: it is the app's secret.");
        }

        options.PageToken = TokenSettings.HeaderValue(section, nameof(options.PageToken), options.PageToken) ?? string.Empty;
        return options.GraphUrl is { IsAbsoluteUri: true, Scheme: "http" or "https" }
            ? options
            : throw new SettingsException($"{SettingName.Of(section)}__{nameof(options.GraphUrl)}", "must be an absolute http or https address.");
    }

    /// <inheritdoc />
    public override IEnumerable<SentLead> Read(BodyNode body, LeadRequest request)
    {
        if (body["entry"] is not { } entries)
        {
            throw new MalformedBodyException("entry is missing.");
        }

        return entries.Items
            .SelectMany(static entry => entry["changes"]?.Items ?? [])
            .Where(static change => change["field"]?.Text is "leadgen")
            .Select(static change => change["value"])
            .Where(static value => value?["leadgen_id"]?.Text is { Length: > 0 and <= IngestLimits.MaxSenderKeyLength })
            .Select(static value => Read(value!))
            .ToList();
    }

    /// <inheritdoc />
    public override IResult? Greet(Source source, HttpRequest request)
    {
        var expected = ((MetaSourceOptions)source.Options).VerifyToken;
        return request.Query["hub.mode"] == "subscribe"
            && CryptographicOperations.FixedTimeEquals(Hash(request.Query["hub.verify_token"].ToString()), Hash(expected))
                ? Results.Text(request.Query["hub.challenge"].ToString(), "text/plain")
                : Results.Problem("The verify token is not the source's.", statusCode: StatusCodes.Status403Forbidden, title: "The token is wrong.");
    }

    private static SentLead Read(BodyNode value)
    {
        var fields = new FieldCollector();
        fields.AddMembers(value, "leadgen_id", "created_time");
        var id = value["leadgen_id"]!.Text!;
        return new SentLead(fields.Fields) { SenderKey = id, Reference = id };
    }

    private static SignedRequest? ReadSignature(LeadRequest request) =>
        SignatureText.After(request.Header(SignatureHeader), "sha256=") is { } text && SignatureText.FromHex(text) is { Length: > 0 } signature
            ? new SignedRequest([signature], request.Body)
            : null;

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
