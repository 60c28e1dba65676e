using LeadFunctions.Ingest.Sources;

namespace LeadFunctions.Ingest.Presets;

/// <summary>A public HTML form, posted by the browser or by a script of its page (https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#form-submission-2).</summary>
public sealed class FormPreset : SourcePreset
{
    /// <inheritdoc />
    public override string Name => "form";

    /// <inheritdoc />
    public override bool IsForm => true;
}
