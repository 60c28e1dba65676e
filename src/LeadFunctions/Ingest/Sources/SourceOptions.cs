using System.ComponentModel.DataAnnotations;

namespace LeadFunctions.Ingest.Sources;

/// <summary>Settings of a source: <c>Sources__{name}__…</c>.</summary>
public sealed class SourceOptions
{
    /// <summary>The region of <see cref="DefaultRegion"/> unless a setting says otherwise.</summary>
    public const string HomeRegion = "IN";

    /// <summary>What sends: see <see cref="SourcePreset"/>. Default <c>generic</c>.</summary>
    public string Preset { get; set; } = SourcePreset.Generic.Name;

    /// <summary>Names of the destinations that get its leads.</summary>
    [MinLength(1, ErrorMessage = "needs at least one destination.")]
    [MaxLength(20, ErrorMessage = "takes at most 20 destinations.")]
    public IList<string> Destinations { get; } = [];

    /// <summary>Keys that a request must show one of; a second one while rotating. None: anybody may post.</summary>
    [MaxLength(5, ErrorMessage = "takes at most 5 secrets.")]
    public IList<string> Secrets { get; } = [];

    /// <summary>Header that carries the key. Default <c>X-Api-Key</c>; <c>Authorization</c> and <c>?key=</c> are looked at too.</summary>
    [RegularExpression("^[A-Za-z0-9-]{1,64}$", ErrorMessage = "must be the name of a header.")]
    public string SecretHeader { get; set; } = "X-Api-Key";

    /// <summary>Origins whose pages may post, such as <c>https://www.example.com</c>. None: all.</summary>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>Where a browser goes after its form was accepted.</summary>
    public Uri? RedirectTo { get; set; }

    /// <summary>Region of phone numbers without a calling code, ISO 3166 alpha-2. Default <c>IN</c>.</summary>
    [RegularExpression("^[A-Za-z]{2}$", ErrorMessage = "must be a country's two letters.")]
    public string DefaultRegion { get; set; } = HomeRegion;

    /// <summary>Largest body in bytes.</summary>
    [Range(1024, IngestLimits.HighestMaxBodyBytes)]
    public int MaxBodyBytes { get; set; } = IngestLimits.DefaultMaxBodyBytes;
}
