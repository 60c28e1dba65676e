using System.Text.RegularExpressions;
using LeadFunctions.Providers.Http;

namespace LeadFunctions.Providers.Smartflo;

/// <summary>
/// Reads the status of a bulk upload: the words that clients look for, in <c>status</c>, <c>batch_status</c> or <c>message</c>. Its
/// shape is not documented beyond <c>{success, message}</c> (https://docs.smartflo.tatatelebusiness.com/reference/v1contactsbatch_statusid).
/// </summary>
public static partial class SmartfloBatchStatus
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase;

    private static readonly string[] Members = ["batch_status", "status", "message"];

    /// <summary>What the body of an answer with status 2xx says.</summary>
    public static BatchProgress Read(string body)
    {
        var json = ReplyJson.Parse(body);
        var words = NoErrors().Replace(string.Join("; ", Members.Select(name => json.Member(name).AsText()).OfType<string>()), " ");
        return UnderWay().IsMatch(words) ? BatchProgress.Unknown
            : Failed().IsMatch(words) ? BatchProgress.Failed
            : Done().IsMatch(words) ? BatchProgress.Done
            : BatchProgress.Unknown;
    }

    [GeneratedRegex(@"\b(?:0|no|zero|without|without any) (?:leads? |rows? |records? )?(?:errors?|failures?|failed)\b|\b(?:errors?|failures?|failed) ?[:=] ?0\b", Options)]
    private static partial Regex NoErrors();

    // "Processed" and "complete" may be what it is not, or what it will be.
    [GeneratedRegex(@"\b(?:not|yet|being|will|progress|processing|pending|queued|started|running|waiting)\b", Options)]
    private static partial Regex UnderWay();

    [GeneratedRegex(@"fail|error|unsuccessful", Options)]
    private static partial Regex Failed();

    [GeneratedRegex(@"\b(?:complete|completed|success|successful|successfully|processed)\b", Options)]
    private static partial Regex Done();
}
