namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>The local host's own settings (section <c>LocalHost</c>).</summary>
internal sealed class LocalHostOptions
{
    /// <summary>Where to listen; port 0 picks a free one. Several are separated by semicolons.</summary>
    public string Urls { get; set; } = "http://localhost:7071";

    /// <summary>Name of the assembly that holds the functions; the entry assembly where it is not set.</summary>
    public string? FunctionsAssembly { get; set; }

    /// <summary>The key for functions of level Function. Not set: they refuse everything but the master key.</summary>
    public string? FunctionKey { get; set; }

    /// <summary>The key that opens everything, the admin routes too. Not set: they refuse.</summary>
    public string? MasterKey { get; set; }

    /// <summary>How long a received message is invisible; renewed at half while its function runs.</summary>
    public TimeSpan MessageLease { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Who shares this host's timers: all processes of one id run each occurrence once. The functions assembly's name where it is not set.
    /// </summary>
    public string? HostId { get; set; }

    /// <summary>How long a stopping host waits for what is running.</summary>
    public TimeSpan ShutdownTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Origins that browsers may call from, with commas between; <c>*</c> for any.</summary>
    public string? Cors { get; set; }

    /// <summary>Whether browsers may send credentials from those origins.</summary>
    public bool CorsCredentials { get; set; }
}
