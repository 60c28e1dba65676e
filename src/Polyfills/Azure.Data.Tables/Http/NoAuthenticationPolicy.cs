using Azure.Core.Pipeline;

namespace Azure.Data.Tables;

/// <summary>For URLs that carry their own signature.</summary>
internal sealed class NoAuthenticationPolicy : HttpPipelineSynchronousPolicy
{
    internal static readonly NoAuthenticationPolicy Instance = new();
}
