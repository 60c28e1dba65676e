using System.ComponentModel.DataAnnotations;

namespace LeadFunctions.Providers.Vcita;

/// <summary>
/// Settings of a destination at vCita. <see cref="DestinationOptions.Fields"/> makes the members of <c>request_data</c>, which
/// vCita writes to the client card and shows in the message.
/// </summary>
public sealed class VcitaOptions : DestinationOptions
{
    /// <summary>Starts with vCita's own address.</summary>
    public VcitaOptions() => BaseUrl = new Uri(VcitaDefaults.BaseUrl);

    /// <summary>Whose <see cref="DestinationOptions.Token"/> it is. Default <see cref="VcitaTokenKind.Staff"/>.</summary>
    public VcitaTokenKind TokenKind { get; set; } = VcitaTokenKind.Staff;

    /// <summary>The business: its uid, nickname or external id. Not needed with a staff token.</summary>
    public string? BusinessId { get; set; }

    /// <summary>The business that a directory token acts for: header <c>X-On-Behalf-Of</c>.</summary>
    public string? OnBehalfOf { get; set; }

    /// <summary>How vCita recognises a person. Default <see cref="IdentifierType.Auto"/>.</summary>
    public IdentifierType IdentifierType { get; set; } = IdentifierType.Auto;

    /// <summary>Template of the unique id. Default <c>{phone}</c>.</summary>
    [Required]
    public string UniqueId { get; set; } = "{phone}";

    /// <summary>Template of the request's title, which is the conversation's too. Default <c>New lead from {source}</c>.</summary>
    [Required]
    public string RequestTitle { get; set; } = "New lead from {source}";

    /// <summary>Template of the message that introduces the lead to the business owner.</summary>
    public string? SystemMessage { get; set; }

    /// <summary>Template of the lead source shown to the business owner. Default <c>{source}</c>.</summary>
    public string Source { get; set; } = "{source}";

    /// <summary>Notifications to send, as vCita writes them: <c>auto-reply</c>, <c>email</c>, <c>sms</c>.</summary>
    public string? Notifications { get; set; }

    /// <summary>Status of the client, such as <c>lead</c> or <c>customer</c>; vCita's own default where not set.</summary>
    public string? Status { get; set; }

    /// <summary>Labels, as vCita writes them.</summary>
    public string? Tags { get; set; }

    /// <summary>Name of the lead's field whose <c>true</c>, <c>yes</c>, <c>on</c> or <c>1</c> opts in to promotions.</summary>
    public string? OptInField { get; set; }

    /// <summary>Name of the lead's field whose <c>true</c>, <c>yes</c>, <c>on</c> or <c>1</c> opts in to transactional text messages.</summary>
    public string? OptInSmsField { get; set; }
}
