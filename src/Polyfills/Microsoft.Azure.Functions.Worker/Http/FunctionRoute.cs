namespace Microsoft.Azure.Functions.Worker.LocalHost;

internal sealed record FunctionRoute(
    FunctionDescriptor Function, string Template, IReadOnlyList<string> Methods, HttpFunctionHandler Handler)
{
    /// <summary>The methods and the whole address, for the log.</summary>
    public string Describe(Uri baseAddress)
    {
        var methods = Methods.Count > 0 ? string.Join(',', Methods).ToUpperInvariant() : "ANY";
        return $"[{methods}] {baseAddress.GetLeftPart(UriPartial.Authority)}{Template}";
    }
}
