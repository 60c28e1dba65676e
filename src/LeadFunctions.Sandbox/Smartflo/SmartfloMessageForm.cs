namespace LeadFunctions.Sandbox;

/// <summary>The forms in which <c>message</c> has been seen in Smartflo's errors.</summary>
public enum SmartfloMessageForm
{
    /// <summary><c>"message": "…"</c>, as documented.</summary>
    Text,

    /// <summary><c>"message": ["…"]</c>.</summary>
    List,

    /// <summary><c>"message": {"field_0": ["…"]}</c>.</summary>
    Fields,
}
