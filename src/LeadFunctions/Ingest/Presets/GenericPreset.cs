using LeadFunctions.Ingest.Sources;

namespace LeadFunctions.Ingest.Presets;

/// <summary>Anything that posts JSON, a form or XML.</summary>
public sealed class GenericPreset : SourcePreset
{
    /// <inheritdoc />
    public override string Name => "generic";

    /// <inheritdoc />
    public override bool IsForm => true;
}
