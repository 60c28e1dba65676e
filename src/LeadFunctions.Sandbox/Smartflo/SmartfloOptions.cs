using System.ComponentModel.DataAnnotations;

namespace LeadFunctions.Sandbox;

/// <summary>
/// How the Smartflo stand-in behaves where the documentation (https://docs.smartflo.tatatelebusiness.com) leaves it open. The
/// account's rate limit is <see cref="SandboxOptions.CallsPerSecond"/>.
/// </summary>
public sealed class SmartfloOptions
{
    /// <summary>Permanent tokens that are accepted.</summary>
    [Required]
    public IReadOnlyList<string> Tokens { get; set; } = ["sandbox-smartflo-token"];

    /// <summary>
    /// Whether the header must say <c>Bearer</c>. The documentation's sample does; older clients send the bare token and work.
    /// Default false.
    /// </summary>
    public bool RequireBearer { get; set; }

    /// <summary>Login ids and passwords of <c>/v1/auth/login</c>.</summary>
    [Required]
    public IReadOnlyDictionary<string, string> Logins { get; set; } =
        new Dictionary<string, string>(StringComparer.Ordinal) { ["sandbox"] = "sandbox-password" };

    /// <summary>Lifetime of a token from a login, in seconds. Documented: 3600.</summary>
    [Range(1, int.MaxValue)]
    public int TokenSeconds { get; set; } = 3600;

    /// <summary>Whether a refresh ends the token it was asked with. Not documented; default false.</summary>
    public bool RefreshEndsToken { get; set; }

    /// <summary>Which of the two documented bodies a failed login has.</summary>
    public SmartfloLoginFailure LoginFailure { get; set; }

    /// <summary>HTTP status of a failed login. Not documented; default 401.</summary>
    [Range(200, 599)]
    public int LoginFailureStatus { get; set; } = 401;

    /// <summary>Failed logins after which an account is locked; 0 is never. The threshold is not documented; default 5.</summary>
    [Range(0, int.MaxValue)]
    public int LockAfterFailures { get; set; } = 5;

    /// <summary>
    /// Logins of any outcome within an hour after which an account is locked; 0 (the default) is never. Seen by clients, not
    /// documented.
    /// </summary>
    [Range(0, int.MaxValue)]
    public int LockAfterLogins { get; set; }

    /// <summary>How long an account stays locked, in seconds. Not documented; default 300.</summary>
    [Range(1, int.MaxValue)]
    public int LockSeconds { get; set; } = 300;

    /// <summary>
    /// HTTP status of a login to a locked account. Clients have seen 429, and 200 with <c>retry_after</c> in the body. Default 429.
    /// </summary>
    [Range(200, 599)]
    public int LockStatus { get; set; } = 429;

    /// <summary>How the one-second window of the rate limit is laid. Not documented; default fixed, the tolerant one.</summary>
    public LimitWindow RateLimitWindow { get; set; }

    /// <summary>Whether a 429 carries Retry-After (in seconds). Not documented; default false.</summary>
    public bool SendRetryAfter { get; set; }

    /// <summary>The form of <c>message</c> in errors. Documented: a string; clients have seen all three.</summary>
    public SmartfloMessageForm ErrorMessage { get; set; }

    /// <summary>Whether errors have <c>success</c> as the string <c>"false"</c> instead of the documented boolean.</summary>
    public bool ErrorSuccessAsText { get; set; }

    /// <summary>Whether refusals come with HTTP 200 (and <c>success: false</c>), as clients have seen.</summary>
    public bool ErrorsAsOk { get; set; }

    /// <summary>HTTP status of a refused body. The pages speak of a "400 Response"; default 400.</summary>
    [Range(400, 499)]
    public int ValidationStatus { get; set; } = 400;

    /// <summary>HTTP status for a list, lead or batch that does not exist. Not documented; default 404.</summary>
    [Range(400, 499)]
    public int UnknownStatus { get; set; } = 404;

    /// <summary>HTTP status of a change that succeeded. Not documented; default 200.</summary>
    [Range(200, 299)]
    public int SuccessStatus { get; set; } = 200;

    /// <summary>
    /// Where the answer to a new lead has its id: a member's name, with a dot for one within <c>data</c>. Clients look for
    /// <c>lead_id</c>, <c>id</c>, <c>data.lead_id</c>, <c>data.id</c>. The page lists <c>success</c> and <c>message</c> only,
    /// so by default there is none.
    /// </summary>
    public string? LeadIdMember { get; set; }

    /// <summary>
    /// What happens to a number that is there already where <c>duplicate_option</c> is left out. Not documented; default clone.
    /// </summary>
    public SmartfloDuplicateOption DefaultDuplicateOption { get; set; } = SmartfloDuplicateOption.Clone;

    /// <summary>Whether leaving out a duplicate (<c>skip</c>) counts as success. Not documented; default true.</summary>
    public bool SkipSucceeds { get; set; } = true;

    /// <summary>Most leads in one bulk call. Not documented; clients send 500 to 10,000. Default 10,000.</summary>
    [Range(1, int.MaxValue)]
    public int MaxBulkLeads { get; set; } = 10_000;

    /// <summary>Whether one wrong lead refuses the whole bulk call (the default) or is left out of it. Not documented.</summary>
    public bool BulkRefusesWhole { get; set; } = true;

    /// <summary>
    /// Where the answer to a bulk call has a batch id (<c>batch_id</c>, <c>batchId</c>, <c>data.batch_id</c>, <c>id</c>); none by
    /// default: the page lists <c>success</c> and <c>message</c> only.
    /// </summary>
    public string? BatchIdMember { get; set; }

    /// <summary>For how many seconds a batch is reported as in progress. Its leads are in the list at once. Default 0.</summary>
    [Range(0, int.MaxValue)]
    public int BatchSeconds { get; set; }

    /// <summary>
    /// The name of the new list's id in the answer to <c>POST /v1/broadcast/list</c>: clients read <c>id</c>, <c>list_id</c> or
    /// <c>lead_list_id</c>.
    /// </summary>
    [Required]
    public string ListIdMember { get; set; } = "id";
}
