using System.Text.RegularExpressions;
using LeadFunctions.Delivery;

namespace LeadFunctions.Providers.Smartflo;

/// <summary>
/// What a refusal of Smartflo's means. Which status goes with which refusal is not documented, so where the status leaves it open, the
/// words decide: what they repeat of a lead does not.
/// </summary>
public static partial class SmartfloRefusal
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase;

    /// <summary>Of what kind a refusal is.</summary>
    /// <param name="status">HTTP status: 2xx where only the body refuses, else one that is final.</param>
    /// <param name="words">The answer's words.</param>
    public static OutcomeKind Read(int status, string words)
    {
        var said = Quoted().Replace(words, " ");
        var isOpen = status is 400 or (>= 200 and < 300);
        return isOpen && Credentials().IsMatch(said) ? OutcomeKind.Auth
            : isOpen && Limit().IsMatch(said) ? OutcomeKind.Transient
            : Complaint().IsMatch(said) ? OutcomeKind.Permanent
            : isOpen && Later().IsMatch(said) ? OutcomeKind.Transient
            : (isOpen || status is 409 or 422) && Duplicate().IsMatch(said) ? OutcomeKind.Duplicate
            : OutcomeKind.Permanent;
    }

    [GeneratedRegex(@"""[^""]*""|\B'[^']*'\B|“[^”]*”|‘[^’]*’", Options)]
    private static partial Regex Quoted();

    // At the beginning of a message, after its field's name perhaps: further on, the words may be a lead's.
    [GeneratedRegex(@"(?:^|; )(?:\w+: )?(?:un-?authori[sz]ed|not authori[sz]ed|unauthenticated|forbidden|access denied|authenticat\w+ (?:failed|error|required)|(?:invalid|incorrect|wrong) (?:login )?credentials|the username or password|(?:invalid |expired |the |your )?(?:access |authori[sz]ation |auth |api )*token\b)", Options)]
    private static partial Regex Credentials();

    [GeneratedRegex(@"(?:^|; )(?:\w+: )?(?:too many requests|(?:the |your |api )*rate limit)\b", Options)]
    private static partial Regex Limit();

    [GeneratedRegex(@"\binvalid\b|\brequired\b|\bmust\b|\bnot valid\b", Options)]
    private static partial Regex Complaint();

    [GeneratedRegex(@"\btry again (?:later|after|in|soon)\b", Options)]
    private static partial Regex Later();

    [GeneratedRegex(@"(?:^|; )(?:\w+: )?(?:the |this )?(?:is )?(?:a )?duplicate (?:phone |mobile )?(?:number|lead|entry|record)\b|\balready exists?\b", Options)]
    private static partial Regex Duplicate();
}
