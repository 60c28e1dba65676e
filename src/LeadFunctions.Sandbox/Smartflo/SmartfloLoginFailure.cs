namespace LeadFunctions.Sandbox;

/// <summary>
/// The two documented bodies of a failed Smartflo login (https://docs.smartflo.tatatelebusiness.com/reference/generate-a-token).
/// </summary>
public enum SmartfloLoginFailure
{
    /// <summary>With <c>login_failed_count</c>.</summary>
    Counted,

    /// <summary><c>Invalid credentials</c>, without a count.</summary>
    InvalidCredentials,
}
