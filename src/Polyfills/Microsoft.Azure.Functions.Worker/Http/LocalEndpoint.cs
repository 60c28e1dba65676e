namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Marks the endpoints of this host, among those that routing makes up itself (405 for a method that no endpoint takes).</summary>
internal sealed class LocalEndpoint
{
    public static readonly LocalEndpoint Instance = new();
}
