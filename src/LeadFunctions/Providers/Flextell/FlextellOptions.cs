using System.ComponentModel.DataAnnotations;

namespace LeadFunctions.Providers.Flextell;

/// <summary>
/// Settings of a destination at Flextell. <see cref="DestinationOptions.Fields"/> takes <c>description</c>, <c>message</c> and
/// <c>preferred_contact</c>.
/// </summary>
public sealed class FlextellOptions : DestinationOptions
{
    /// <summary>Starts with the documented address.</summary>
    public FlextellOptions() => BaseUrl = new Uri(FlextellDefaults.BaseUrl);

    /// <summary>
    /// Id of the OAuth client, in place of <see cref="DestinationOptions.Token"/>: the app renews the token by itself
    /// (https://docs.flextell.ai/concepts/oauth-flow). Needs <see cref="ClientSecret"/> and <see cref="RefreshToken"/>.
    /// </summary>
    public string? ClientId { get; set; }

    /// <summary>Secret of the OAuth client.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>
    /// The refresh token that the authorization brought. It is used once; those that follow it are kept in the secret store. After a
    /// new authorization, its refresh token goes here. Destinations that share an authorization name the same one.
    /// </summary>
    public string? RefreshToken { get; set; }

    /// <summary>Where tokens are renewed. Default <c>https://dev.flextell.ai/oauth/token</c>, the only host that is documented.</summary>
    [Required]
    public Uri? TokenUrl { get; set; } = new(FlextellDefaults.TokenUrl);

    /// <summary>The tenant: a number.</summary>
    [Range(1, int.MaxValue)]
    public int TenantId { get; set; }

    /// <summary>Status that leads get; Flextell's own default where not set.</summary>
    public int? LeadStatusId { get; set; }

    /// <summary>Reference source that leads get.</summary>
    public int? LeadReferenceSourceId { get; set; }

    /// <summary>User that leads are assigned to.</summary>
    public int? AssignedUserId { get; set; }

    /// <summary>Country that leads get.</summary>
    public int? CountryId { get; set; }
}
