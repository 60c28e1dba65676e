using System.ComponentModel.DataAnnotations;

namespace LeadFunctions.Storage;

/// <summary>Settings <c>Storage__…</c>: how the app uses the storage account that <c>AzureWebJobsStorage</c> names.</summary>
public sealed class StorageOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Storage";

    /// <summary>Creates missing queues and tables at start. Off in production, where the deployment creates them.</summary>
    public bool CreateMissing { get; set; }

    /// <summary>Time for one storage call, of which there may be <see cref="Retries"/> more. Default 10 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:40")]
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Repeats of a failed storage call. Default 3.</summary>
    [Range(0, 10)]
    public int Retries { get; set; } = 3;
}
