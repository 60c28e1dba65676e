using System.Diagnostics.CodeAnalysis;
using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>How a client talks to the service: version, retries, transport, policies.</summary>
public class TableClientOptions : ClientOptions
{
    /// <summary>Options for one version of the service.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The version is not known.</exception>
    public TableClientOptions(ServiceVersion serviceVersion = ServiceVersion.V2020_12_06)
    {
        VersionText = serviceVersion switch
        {
            ServiceVersion.V2019_02_02 => "2019-02-02",
            ServiceVersion.V2020_12_06 => "2020-12-06",
            _ => throw new ArgumentOutOfRangeException(nameof(serviceVersion)),
        };
    }

    /// <summary>Whether the tenant to get tokens from is taken from the service's challenge; off by default.</summary>
    public bool EnableTenantDiscovery { get; set; }

    /// <summary>Whom tokens are for; the public cloud by default.</summary>
    public TableAudience? Audience { get; set; }

    internal string VersionText { get; }

    /// <summary>A version of the Table service's protocol.</summary>
    [SuppressMessage("Design", "CA1034", Justification = "The package nests it.")]
    [SuppressMessage("Naming", "CA1707", Justification = "The names are the package's.")]
    [SuppressMessage("Design", "CA1008", Justification = "The values are the package's.")]
    public enum ServiceVersion
    {
        /// <summary>2019-02-02.</summary>
        V2019_02_02 = 1,

        /// <summary>2020-12-06, the first with Microsoft Entra tokens.</summary>
        V2020_12_06 = 2,
    }
}
