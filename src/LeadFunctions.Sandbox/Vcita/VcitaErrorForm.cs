namespace LeadFunctions.Sandbox;

/// <summary>The forms of vCita's errors: https://developers.intandem.tech and github.com/vcita/developers-hub.</summary>
public enum VcitaErrorForm
{
    /// <summary><c>{"status":"Error","error":"…","error_code":"…"}</c>.</summary>
    Error,

    /// <summary><c>{"message":"…","status":"Error"}</c>.</summary>
    Message,

    /// <summary><c>{"success":false,"errors":[{"code":"…","message":"…"}]}</c>.</summary>
    Errors,

    /// <summary><c>["…"]</c>, as lead injection has it.</summary>
    Array,

    /// <summary>Plain text.</summary>
    Text,
}
