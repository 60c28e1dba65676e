using System.ComponentModel.DataAnnotations;
using LeadFunctions.Ingest.Sources;

namespace LeadFunctions.Ingest.Presets;

/// <summary>Settings of a source with the preset <c>meta</c>. Its <see cref="SourceOptions.Secrets"/> are the app's secret.</summary>
public sealed class MetaSourceOptions : SourceOptions
{
    /// <summary>The verify token that was entered beside the callback URL.</summary>
    [Required]
    public string VerifyToken { get; set; } = string.Empty;

    /// <summary>A page access token with the permission <c>leads_retrieval</c>.</summary>
    [Required]
    public string PageToken { get; set; } = string.Empty;

    /// <summary>Where the Graph API is, with its version.</summary>
    [Required]
    public Uri GraphUrl { get; set; } = new("https://graph.facebook.com/v23.0");
}
