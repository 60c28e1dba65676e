using System.ComponentModel.DataAnnotations;

namespace LeadFunctions.Snapshots;

/// <summary>Settings <c>Snapshots__…</c>. Without them nothing is pulled.</summary>
public sealed class SnapshotOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Snapshots";

    /// <summary>
    /// When lists are pulled: an NCRONTAB expression of six fields, UTC
    /// (https://learn.microsoft.com/azure/azure-functions/functions-bindings-timer#ncrontab-expressions). The host reads it; without
    /// it the timer does not run, and lists can be pulled by hand.
    /// </summary>
    public string? Schedule { get; set; }

    /// <summary>The Smartflo destination whose account is used. Not needed where there is one Smartflo account.</summary>
    public string? Destination { get; set; }

    /// <summary>Ids of the lists to pull.</summary>
    public IList<string> Lists { get; } = [];

    /// <summary>Whether the account's other lists are pulled too. Default no.</summary>
    public bool Discover { get; set; }

    /// <summary>Which discovered lists are pulled, by id or name; <c>*</c> stands for any text. Every one where there is no pattern.</summary>
    public IList<string> Include { get; } = [];

    /// <summary>Which discovered lists are not pulled, by id or name; <c>*</c> stands for any text.</summary>
    public IList<string> Exclude { get; } = [];

    /// <summary>Ids of lists whose sensitive fields are stored as they are, unmasked.</summary>
    public IList<string> Unmask { get; } = [];

    /// <summary>How many days runs and changes are kept. Default 90.</summary>
    [Range(1, 3650)]
    public int RetentionDays { get; set; } = 90;

    /// <summary>After how many runs a delivered lead that is not in its list counts as missing. Default 2.</summary>
    [Range(1, 1000)]
    public int MissingAfterRuns { get; set; } = 2;

    /// <summary>How long the list of a run that died stays locked. Default 60 s; renewed at a third of it.</summary>
    [Range(typeof(TimeSpan), "00:00:03", "00:10:00")]
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>The longest silence in the middle of an answer. Default 60 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan IdleTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Whether a text can be a list's id: what Smartflo gives out are numbers.</summary>
    public static bool IsListId(string? text) =>
        text is { Length: > 0 and <= 64 } && text.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');
}
