using System.ComponentModel.DataAnnotations;

namespace LeadFunctions.Ingest.Sources;

/// <summary>Settings of a source: <c>Sources__{name}__…</c>.</summary>
public class SourceOptions
{
    /// <summary>The region of <see cref="DefaultRegion"/> unless a setting says otherwise.</summary>
    public const string HomeRegion = "IN";

    /// <summary>What sends: see <see cref="SourcePreset"/>. Default <c>generic</c>.</summary>
    public string Preset { get; set; } = "generic";

    /// <summary>Names of the destinations that get its leads.</summary>
    [MinLength(1, ErrorMessage = "needs at least one destination.")]
    [MaxLength(20, ErrorMessage = "takes at most 20 destinations.")]
    public IList<string> Destinations { get; } = [];

    /// <summary>Conditions under which a destination gets a lead, by its name. A destination that is not among them gets all.</summary>
    public IDictionary<string, RouteOptions> When { get; } = new Dictionary<string, RouteOptions>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Keys that a request must show one of, or be signed with; a second one while rotating. None: anybody may post.</summary>
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

    /// <summary>The sender's names for fields, by ours (<c>phone</c>, <c>first_name</c>) or by the name that a field is to be kept under.</summary>
    public IDictionary<string, string> Fields { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>What to do with a lead that is not valid. Default: <c>Reject</c> for forms, <c>Quarantine</c> for other senders.</summary>
    public OnInvalid? OnInvalid { get; set; }

    /// <summary>A field that people do not see: what fills it in is no person, and is answered as if accepted. Default <c>_gotcha</c>.</summary>
    [StringLength(64, MinimumLength = 1)]
    public string Honeypot { get; set; } = "_gotcha";

    /// <summary>Shortest time between the form's stamp (<c>GET /api/leads/{source}/stamp</c>, sent back as <c>_stamp</c>) and its post. Default: no stamp is asked for.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan MinFillTime { get; set; }

    /// <summary>Posts from one network address in a minute, at most, on one instance. Default 0: no limit.</summary>
    [Range(0, 100_000)]
    public int PostsPerMinute { get; set; }

    /// <summary>Where captcha tokens are checked, such as <c>https://challenges.cloudflare.com/turnstile/v0/siteverify</c>. Default: no token is asked for.</summary>
    public Uri? CaptchaUrl { get; set; }

    /// <summary>The secret for <see cref="CaptchaUrl"/>.</summary>
    public string? CaptchaSecret { get; set; }

    /// <summary>Lowest score that a token may have, for captchas that give one. Default 0.5.</summary>
    [Range(0.0, 1.0)]
    public double CaptchaMinScore { get; set; } = 0.5;
}
