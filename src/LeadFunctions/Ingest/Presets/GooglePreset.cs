using LeadFunctions.Ingest.Bodies;
using LeadFunctions.Ingest.Requests;
using LeadFunctions.Ingest.Sources;
using LeadFunctions.Ingest.Verification;
using LeadFunctions.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace LeadFunctions.Ingest.Presets;

/// <summary>
/// Google Ads lead forms (https://developers.google.com/google-ads/webhook/docs/implementation): <c>user_column_data</c>, the key in the
/// body, and <c>is_test</c> for leads that are to be accepted and not used.
/// </summary>
public sealed class GooglePreset : SourcePreset
{
    private const string Key = "google_key";

    /// <inheritdoc />
    public override string Name => "google";

    /// <inheritdoc />
    public override IRequestVerifier Verifier { get; } = new BodyKeyVerifier(Key);

    /// <inheritdoc />
    public override SourceOptions ReadOptions(IConfigurationSection section)
    {
        var options = base.ReadOptions(section);
        return options.Secrets.Count > 0
            ? options
            : throw new SettingsException($"{SettingName.Of(section)}__{nameof(options.Secrets)}__0", "is missing: it is the key of the lead form's webhook.");
    }

    /// <inheritdoc />
    public override IEnumerable<SentLead> Read(BodyNode body, LeadRequest request)
    {
        if (body["user_column_data"] is not { } columns)
        {
            throw new MalformedBodyException("user_column_data is missing.");
        }

        var fields = new FieldCollector();
        foreach (var column in columns.Items)
        {
            var id = column["column_id"]?.Text;
            var title = column["column_name"]?.Text;
            fields.Add(id ?? title ?? "column", column["string_value"]?.Text, title);
        }

        fields.AddMembers(body, "user_column_data", Key, "lead_id", "api_version", "is_test", "gcl_id", "lead_submit_time");
        fields.Add("gclid", body["gcl_id"]?.Text);
        return [new SentLead(fields.Fields) { SenderKey = body["lead_id"]?.Text, IsTest = body["is_test"]?.Text is "true" }];
    }

    /// <inheritdoc />
    public override IResult? Accepted() => Results.Text("{}", "application/json");
}
