using System.ComponentModel.DataAnnotations;

namespace LeadFunctions.Sandbox;

/// <summary>
/// How the Flextell stand-in behaves where the documentation (https://docs.flextell.ai) leaves it open or contradicts itself.
/// </summary>
public sealed class FlextellOptions
{
    /// <summary>Access tokens that are accepted without a flow.</summary>
    [Required]
    public IReadOnlyList<string> Tokens { get; set; } = ["sandbox-flextell-token"];

    /// <summary>Tenants that <c>X-Tenant</c> may name. Default: 1.</summary>
    [Required]
    public IReadOnlyList<long> Tenants { get; set; } = [1];

    /// <summary>HTTP status of a missing or unknown tenant. Not documented (400, 403 or 422); default 403.</summary>
    [Range(400, 499)]
    public int TenantErrorStatus { get; set; } = 403;

    /// <summary>
    /// The envelope of errors: that of the guides (default) or Laravel's own, which the generated reference makes likely.
    /// </summary>
    public FlextellErrorForm ErrorForm { get; set; }

    /// <summary>HTTP status of a created lead. Not documented for leads, 201 in the guides; default 201.</summary>
    [Range(200, 201)]
    public int CreatedStatus { get; set; } = 201;

    /// <summary>The value of <c>success</c>: a string by the reference; which one is not documented.</summary>
    [Required]
    public string SuccessText { get; set; } = "true";

    /// <summary>
    /// Whether a phone number must be E.164, as its description says; whether the API enforces it is not documented. Default true.
    /// </summary>
    public bool RequireE164 { get; set; } = true;

    /// <summary>Whether ids of statuses and reference sources must exist. Not documented, usual in Laravel; default true.</summary>
    public bool RequireKnownIds { get; set; } = true;

    /// <summary>
    /// Calls per minute and account, which <c>X-RateLimit-Limit</c> tells. "Varies by account tier", no numbers; default a million.
    /// </summary>
    [Range(1, int.MaxValue)]
    public int CallsPerMinute { get; set; } = 1_000_000;

    /// <summary>The OAuth client's id.</summary>
    [Required]
    public string ClientId { get; set; } = "sandbox-flextell-client";

    /// <summary>The OAuth client's secret.</summary>
    [Required]
    public string ClientSecret { get; set; } = "sandbox-flextell-secret";

    /// <summary>Authorization codes; each is good once.</summary>
    [Required]
    public IReadOnlyList<string> AuthorizationCodes { get; set; } = ["sandbox-flextell-code"];

    /// <summary>A refresh token that is good from the start; as any other, once where <see cref="RotateRefreshTokens"/> is on.</summary>
    [Required]
    public string RefreshToken { get; set; } = "def50200sandbox";

    /// <summary>Lifetime of an access token in seconds. Documented: 3600.</summary>
    [Range(1, int.MaxValue)]
    public int TokenSeconds { get; set; } = 3600;

    /// <summary>Lifetime of a refresh token in seconds. Not documented; default 30 days.</summary>
    [Range(1, int.MaxValue)]
    public int RefreshTokenSeconds { get; set; } = 30 * 24 * 3600;

    /// <summary>
    /// Whether a refresh returns a new refresh token and ends the old one. "Always store the latest values returned": default true.
    /// Where false, the answer has no refresh token, which clients have also met.
    /// </summary>
    public bool RotateRefreshTokens { get; set; } = true;
}
