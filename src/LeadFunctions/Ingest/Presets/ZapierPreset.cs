using LeadFunctions.Ingest.Sources;

namespace LeadFunctions.Ingest.Presets;

/// <summary>Webhooks by Zapier: the keys that the user mapped, as a form, JSON, XML or multipart (https://help.zapier.com/hc/en-us/articles/8496326446989-Send-webhooks-in-Zaps).</summary>
public sealed class ZapierPreset : SourcePreset
{
    /// <inheritdoc />
    public override string Name => "zapier";
}
