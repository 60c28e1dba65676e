namespace LeadFunctions.Providers.Http;

/// <summary>A provider's answer.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">The body's text, at most <see cref="ReplyReader.MaxBytes"/> bytes of it.</param>
/// <param name="RetryAfter">What the header <c>Retry-After</c> asks for, in seconds or as a date.</param>
public sealed record ProviderReply(int Status, string Body, TimeSpan? RetryAfter)
{
    /// <summary>What went with the request and must not stand in the words of its answer.</summary>
    public IReadOnlyList<string> Secrets { get; init; } = [];

    /// <summary>Whether the body broke off or did not end in time, and is left out.</summary>
    public bool IsCut { get; init; }
}
