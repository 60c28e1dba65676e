using System.Globalization;

namespace LeadFunctions.Snapshots.Parsing;

/// <summary>
/// Names of the states of a lead, as documented at
/// https://docs.smartflo.tatatelebusiness.com/reference/fetch-list-of-leads-in-lead-list; -8 and -9 are from the campaign pages of the
/// same documentation.
/// </summary>
public static class StatusNames
{
    private static readonly Dictionary<int, string> Dial = new()
    {
        [1] = "New",
        [2] = "Message Played",
        [3] = "DTMF Pressed",
        [4] = "No Answer",
        [5] = "DND",
        [6] = "Busy",
        [7] = "Congestion",
        [8] = "Failed",
        [9] = "Account DND",
    };

    private static readonly Dictionary<int, string> Dialer = new()
    {
        [0] = "New",
        [-1] = "Undisposed",
        [-2] = "Number in Account DND List",
        [-3] = "Number in Public DND List",
        [-4] = "Emergency",
        [-5] = "Call Drop",
        [-6] = "Channel Limit Reached",
        [-7] = "Number in Account Block List",
        [-8] = "Missed By Agent",
        [-9] = "Queue Missed",
    };

    /// <summary>The name of a <c>dial_status</c>; <see langword="null"/> for a code that is not documented.</summary>
    public static string? OfDialStatus(string? code) => Find(Dial, code);

    /// <summary>The name of a <c>dialer_dial_status</c>; <see langword="null"/> for a code that is not documented.</summary>
    public static string? OfDialerDialStatus(string? code) => Find(Dialer, code);

    /// <summary>The code of a <c>dial_status</c> given by code or name, in any case; what is neither is taken as a code.</summary>
    public static string ToDialStatusCode(string text)
    {
        foreach (var (code, name) in Dial)
        {
            if (string.Equals(name, text, StringComparison.OrdinalIgnoreCase))
            {
                return code.ToString(CultureInfo.InvariantCulture);
            }
        }

        return text;
    }

    private static string? Find(Dictionary<int, string> names, string? code) =>
        int.TryParse(code, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? names.GetValueOrDefault(number) : null;
}
