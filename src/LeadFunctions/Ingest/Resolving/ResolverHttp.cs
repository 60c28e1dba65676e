namespace LeadFunctions.Ingest.Resolving;

/// <summary>The HTTP client that asks senders and captcha services.</summary>
public static class ResolverHttp
{
    /// <summary>Its name, for handlers.</summary>
    public const string ClientName = "ingest";

    /// <summary>Time for one call.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    /// <summary>How much of an answer is read: 1 MiB.</summary>
    public const int MaxReplyBytes = 1024 * 1024;
}
