namespace Microsoft.Azure.Functions.Worker;

/// <summary>
/// The key that a request must show to run an HTTP function, in <c>x-functions-key</c> or, without that header, in <c>?code=</c>.
/// </summary>
public enum AuthorizationLevel
{
    /// <summary>No key.</summary>
    Anonymous = 0,

    /// <summary>A signed-in user. The local host knows no users: only the master key opens these.</summary>
    User = 1,

    /// <summary>The function key or the master key.</summary>
    Function = 2,

    /// <summary>A system key. The local host has none: only the master key opens these.</summary>
    System = 3,

    /// <summary>The master key.</summary>
    Admin = 4,
}
