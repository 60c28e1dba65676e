namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>
/// host.json, <c>extensions.http</c>. See
/// https://learn.microsoft.com/azure/azure-functions/functions-bindings-http-webhook#hostjson-settings.
/// </summary>
internal sealed class HttpOptions
{
    public const int Unbounded = -1;

    /// <summary>What stands before every function's route; may be empty.</summary>
    public string RoutePrefix { get; set; } = "api";

    /// <summary>Requests running and waiting; beyond it 429.</summary>
    public int MaxOutstandingRequests { get; set; } = Unbounded;

    /// <summary>Requests running; the others wait.</summary>
    public int MaxConcurrentRequests { get; set; } = Unbounded;
}
