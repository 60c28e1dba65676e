namespace LeadFunctions.Sandbox;

/// <summary>The two envelopes of Flextell's errors.</summary>
public enum FlextellErrorForm
{
    /// <summary><c>{"error": code, "message": text}</c> (https://docs.flextell.ai/guides/error-handling).</summary>
    Guide,

    /// <summary><c>{"message": text, "errors": {field: [texts]}}</c>: Laravel's default, not documented.</summary>
    Laravel,
}
