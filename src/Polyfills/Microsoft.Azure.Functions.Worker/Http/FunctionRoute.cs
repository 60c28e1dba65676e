namespace Microsoft.Azure.Functions.Worker.LocalHost;

internal sealed record FunctionRoute(FunctionDescriptor Function, string Template, IReadOnlyList<string> Methods, HttpFunctionHandler Handler)
{
    public string Description => $"[{(Methods.Count > 0 ? string.Join(',', Methods).ToUpperInvariant() : "ANY")}] {Template}";
}
