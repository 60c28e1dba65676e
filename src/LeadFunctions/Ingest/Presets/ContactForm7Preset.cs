using LeadFunctions.Ingest.Sources;

namespace LeadFunctions.Ingest.Presets;

/// <summary>Contact Form 7 with the plugin "CF7 to Webhook": the form's tags as flat JSON (https://github.com/mariovalney/cf7-to-zapier).</summary>
public sealed class ContactForm7Preset : SourcePreset
{
    /// <inheritdoc />
    public override string Name => "contactform7";
}
