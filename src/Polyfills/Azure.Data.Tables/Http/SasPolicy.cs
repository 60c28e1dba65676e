using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables;

/// <summary>Puts a shared access signature into the query of each request. It may be renewed at any time.</summary>
internal sealed class SasPolicy(AzureSasCredential credential) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        var signature = credential.Signature.TrimStart('?');
        var query = message.Request.Uri.Query;
        if (!query.Contains(signature, StringComparison.Ordinal))
        {
            message.Request.Uri.Query = query.Length == 0 ? signature : $"{query}&{signature}";
        }
    }
}
