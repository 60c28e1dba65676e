namespace LeadFunctions.Providers.Http;

/// <summary>Puts a provider's address together.</summary>
public static class ProviderUrl
{
    /// <summary>A path below a base address, whether or not the base ends with a slash.</summary>
    public static Uri Combine(Uri baseUrl, string path)
    {
        ArgumentNullException.ThrowIfNull(baseUrl);
        return new Uri($"{baseUrl.AbsoluteUri.TrimEnd('/')}/{path}");
    }
}
