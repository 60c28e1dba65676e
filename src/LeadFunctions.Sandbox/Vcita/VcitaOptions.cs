using System.ComponentModel.DataAnnotations;

namespace LeadFunctions.Sandbox;

/// <summary>How the vCita stand-in behaves where the documentation (https://developers.intandem.tech) leaves it open.</summary>
public sealed class VcitaOptions
{
    /// <summary>The business of the staff tokens, and one that the directory has.</summary>
    [Required]
    public string BusinessId { get; set; } = "sandbox-business";

    /// <summary>All businesses of the directory: what <c>X-On-Behalf-Of</c> may name with a directory token.</summary>
    [Required]
    public IReadOnlyList<string> DirectoryBusinesses { get; set; } = ["sandbox-business", "sandbox-business-2"];

    /// <summary>Staff tokens: a call's business is theirs.</summary>
    [Required]
    public IReadOnlyList<string> StaffTokens { get; set; } = ["sandbox-vcita-token"];

    /// <summary>App tokens: a call has to name its business.</summary>
    [Required]
    public IReadOnlyList<string> AppTokens { get; set; } = ["sandbox-vcita-app-token"];

    /// <summary>Directory tokens: a call needs <c>X-On-Behalf-Of</c>.</summary>
    [Required]
    public IReadOnlyList<string> DirectoryTokens { get; set; } = ["sandbox-vcita-directory-token"];

    /// <summary>
    /// Whether leadgen answers 500 to an app token, as a note of the vendor says it did; the page says it works. Default false.
    /// </summary>
    public bool AppTokensFail { get; set; }

    /// <summary>Which body refused credentials get; by default the one that the vendor's table gives for the cause.</summary>
    public VcitaUnauthorizedForm UnauthorizedForm { get; set; }

    /// <summary>
    /// The form of other errors. For leadgen no body is documented; default the one of the documentation's best practices.
    /// </summary>
    public VcitaErrorForm ErrorForm { get; set; }

    /// <summary>HTTP status of a missing member: documented as 400. Other wrong members: 422.</summary>
    [Range(400, 499)]
    public int MissingStatus { get; set; } = 400;

    /// <summary>HTTP status of success: 201 by the description, 200 or 201 by the vendor's own checks. Default 201.</summary>
    [Range(200, 201)]
    public int SuccessStatus { get; set; } = 201;

    /// <summary>
    /// Calls of <c>GET /platform/v1/clients</c> per minute before a 429; the numbers are not documented. 0 (the default) is no limit.
    /// </summary>
    [Range(0, int.MaxValue)]
    public int ClientCallsPerMinute { get; set; }

    /// <summary>The OAuth client's id.</summary>
    [Required]
    public string ClientId { get; set; } = "sandbox-vcita-client";

    /// <summary>The OAuth client's secret.</summary>
    [Required]
    public string ClientSecret { get; set; } = "sandbox-vcita-secret";

    /// <summary>Authorization codes; each is good once.</summary>
    [Required]
    public IReadOnlyList<string> AuthorizationCodes { get; set; } = ["sandbox-vcita-code"];
}
