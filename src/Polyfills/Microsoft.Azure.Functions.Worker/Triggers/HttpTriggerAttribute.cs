using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>
/// Runs a function for each HTTP request on its route. Always name the level: without one the real host asks for a function key.
/// See https://learn.microsoft.com/azure/azure-functions/functions-bindings-http-webhook-trigger.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class HttpTriggerAttribute : TriggerBindingAttribute
{
    /// <summary>Any method, function key.</summary>
    public HttpTriggerAttribute()
        : this(AuthorizationLevel.Function)
    {
    }

    /// <summary>The named methods, function key.</summary>
    public HttpTriggerAttribute(params string[] methods)
        : this(AuthorizationLevel.Function, methods)
    {
    }

    /// <summary>Any method, the given level.</summary>
    public HttpTriggerAttribute(AuthorizationLevel authLevel) => AuthLevel = authLevel;

    /// <summary>The named methods, the given level.</summary>
    public HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods)
        : this(authLevel) => Methods = methods;

    /// <summary>
    /// The route below the route prefix, with ASP.NET Core constraints; the function's name where it is <see langword="null"/>.
    /// </summary>
    public string? Route { get; set; }

    /// <summary>The HTTP methods that run the function; <see langword="null"/> or empty for all. Any other gets 404.</summary>
    public string[]? Methods { get; }

    /// <summary>The key that a request must show.</summary>
    public AuthorizationLevel AuthLevel { get; }
}
