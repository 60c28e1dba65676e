using System.ComponentModel.DataAnnotations;

namespace LeadFunctions.Providers.Smartflo;

/// <summary>
/// Settings of a destination at Smartflo. <see cref="DestinationOptions.Fields"/> takes <c>field_1</c> to <c>field_99</c>;
/// <c>field_0</c> is the phone number.
/// </summary>
public sealed class SmartfloOptions : DestinationOptions
{
    /// <summary>Starts with Smartflo's own address.</summary>
    public SmartfloOptions() => BaseUrl = new Uri(SmartfloDefaults.BaseUrl);

    /// <summary>
    /// Login id of the account, which need not be an e-mail address, in place of <see cref="DestinationOptions.Token"/>: the app logs in
    /// and renews the token by itself, once an hour (https://docs.smartflo.tatatelebusiness.com/reference/generate-a-token).
    /// </summary>
    public string? LoginId { get; set; }

    /// <summary>Password of <see cref="LoginId"/>. Smartflo lets it expire after 90 days; a warning is logged in the last 14.</summary>
    public string? Password { get; set; }

    /// <summary>Id of the lead list.</summary>
    [Required]
    [RegularExpression("^[A-Za-z0-9_-]{1,64}$", ErrorMessage = "ListId takes letters, digits, dashes and underscores.")]
    public string ListId { get; set; } = string.Empty;

    /// <summary>What Smartflo does with a number that the list already has. Default <see cref="DuplicateOption.Skip"/>.</summary>
    public DuplicateOption DuplicateOption { get; set; } = DuplicateOption.Skip;

    /// <summary>Priority of the leads, 1 (lowest) to 30 (highest); Smartflo's own default where not set.</summary>
    [Range(SmartfloDefaults.MinPriority, SmartfloDefaults.MaxPriority)]
    public int? Priority { get; set; }

    /// <summary>Id of the skill that calls the leads.</summary>
    public string? SkillId { get; set; }

    /// <summary>Leads in one bulk call, at most. No limit is documented. 1 sends them one by one. Default 500.</summary>
    [Range(1, 10_000)]
    public int MaxBatch { get; set; } = 500;

    /// <summary>Whether to wait for the end of a bulk upload that Smartflo gives an id for. Default no: accepted counts as delivered.</summary>
    public bool PollBatchStatus { get; set; }

    /// <summary>The account's name: destinations of one name share its limit. Default <c>smartflo</c>; set it where there are several accounts.</summary>
    [Required]
    [RegularExpression("^[A-Za-z0-9_-]{1,64}$", ErrorMessage = "Account takes letters, digits, dashes and underscores.")]
    public string Account { get; set; } = SmartfloDefaults.Name;

    /// <summary>Calls per second that the account may make, over all its lists and instances: its trunks' CPS. Default 3.</summary>
    [Range(1, 1000)]
    public int CallsPerSecond { get; set; } = 3;
}
