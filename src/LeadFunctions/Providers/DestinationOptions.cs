using System.ComponentModel.DataAnnotations;

namespace LeadFunctions.Providers;

/// <summary>Settings that every destination has: <c>Destinations__{name}__…</c>.</summary>
public abstract class DestinationOptions
{
    /// <summary>The provider's name: <c>smartflo</c>, <c>flextell</c>, <c>vcita</c>.</summary>
    [Required]
    public string Provider { get; set; } = string.Empty;

    /// <summary>Where the API is: an absolute http(s) address.</summary>
    [Required]
    public Uri? BaseUrl { get; set; }

    /// <summary>An access token that holds until somebody replaces it. What can stand in its place is the provider's to say.</summary>
    public string? Token { get; set; }

    /// <summary>Extra fields by the provider's name for them; values are templates: <c>{utm_source}</c>.</summary>
    public IDictionary<string, string> Fields { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What to do with a lead that may have arrived, where the provider cannot tell. Default <see cref="Providers.OnAmbiguous.Retry"/>.</summary>
    public OnAmbiguous OnAmbiguous { get; set; } = OnAmbiguous.Retry;

    /// <summary>Time for one call. Default 20 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:01:00")]
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Calls to this destination at the same time from one instance. Default 8.</summary>
    [Range(1, 100)]
    public int ConcurrentCalls { get; set; } = 8;
}
