namespace LeadFunctions.Ingest.Forms;

/// <summary>What became of a captcha's token.</summary>
public enum CaptchaVerdict
{
    /// <summary>A person, or the source asks for no token.</summary>
    Passed,

    /// <summary>No token, or a wrong or used one.</summary>
    Failed,

    /// <summary>The service did not answer: the lead is taken and marked, for a lost lead is worse.</summary>
    Unchecked,
}
