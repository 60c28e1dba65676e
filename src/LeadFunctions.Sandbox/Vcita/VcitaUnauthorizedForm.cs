namespace LeadFunctions.Sandbox;

/// <summary>The bodies with which vCita refuses credentials (vendor's 401-returns-in-core.md in github.com/vcita/developers-hub).</summary>
public enum VcitaUnauthorizedForm
{
    /// <summary>The body that belongs to the cause.</summary>
    ByCause,

    /// <summary>
    /// <c>{"success":false,"errors":[{"code":"unauthorized","message":"401 Unauthorized"}]}</c>: token missing or invalid.
    /// </summary>
    InvalidToken,

    /// <summary>
    /// <c>{"success":false,"errors":[{"code":"unauthorized","message":"Unauthorized"}]}</c>: no or a wrong business for the token.
    /// </summary>
    WrongContext,

    /// <summary><c>{"error":"Unauthorized"}</c>: the business is not in the token's directory.</summary>
    NotInDirectory,

    /// <summary><c>{"message":"401 Unauthorized","status":"Failure"}</c>: the JWT cannot be decoded.</summary>
    JwtDecode,

    /// <summary><c>{"status":"failure","message":"401 Unauthorized"}</c>.</summary>
    Generic,

    /// <summary><c>{"message":"Unauthorized","status":"Failure"}</c>.</summary>
    GenericShort,

    /// <summary>The gateway's 422 with <c>{"status":"Error","error":"Unauthorized"}</c>: it looks like a validation and is none.</summary>
    Gateway,
}
