using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables;

/// <summary>Signs each try of a request with the account's key
/// (<see href="https://learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key">Shared Key Lite for the Table service</see>).</summary>
internal sealed class SharedKeyLitePolicy(TableSharedKeyCredential credential, TimeProvider time) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        var date = time.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        var signature = credential.Sign($"{date}\n{CanonicalResource(credential.AccountName, message.Request.Uri.ToUri())}");
        message.Request.Headers.SetValue("x-ms-date", date);
        message.Request.Headers.SetValue("Authorization", $"SharedKeyLite {credential.AccountName}:{signature}");
    }

    /// <summary>The account and the encoded path, with <c>comp</c> as the only query parameter that counts.</summary>
    internal static string CanonicalResource(string account, Uri uri)
    {
        var comp = uri.Query.TrimStart('?').Split('&')
            .FirstOrDefault(static parameter => parameter.StartsWith("comp=", StringComparison.Ordinal));
        return comp is null ? $"/{account}{uri.AbsolutePath}" : $"/{account}{uri.AbsolutePath}?{comp}";
    }
}
