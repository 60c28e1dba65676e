using System.ComponentModel.DataAnnotations;

namespace LeadFunctions.Alerts;

/// <summary>Settings <c>Alerts__…</c>.</summary>
public sealed class AlertOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Alerts";

    /// <summary>Address that gets <c>{"text": …}</c>, as incoming webhooks of Slack and Teams take it. None: alerts are only logged.</summary>
    /// <remarks>A text, since what cannot be read as an address is repeated in the error that stops the start, and the address is a secret.</remarks>
    public string? WebhookUrl { get; set; }

    /// <summary>Page to link to, such as the operations endpoint of this app.</summary>
    public Uri? LinkUrl { get; set; }

    /// <summary>Time between two alerts about one destination or list, over all instances. Default 15 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan Interval { get; set; } = TimeSpan.FromMinutes(15);
}
