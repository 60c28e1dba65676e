using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace LeadFunctions.Sandbox;

/// <summary>
/// How the sandbox behaves. All but <see cref="Port"/> and <see cref="TimeProvider"/> can be changed while it runs
/// (<c>PUT /_sandbox/settings</c>, same names in camel case). Where a provider's documentation leaves something open, there is an
/// option here whose description says so.
/// </summary>
public sealed class SandboxOptions
{
    /// <summary>The port on 127.0.0.1; 0 (the default) takes a free one.</summary>
    [JsonIgnore]
    [Range(0, 65535)]
    public int Port { get; set; }

    /// <summary>The clock of rate limits, token expiry and all timestamps.</summary>
    [JsonIgnore]
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>
    /// Smartflo's account limit: calls in one second over all of its endpoints; 0 switches it off. Default 50.
    /// https://docs.smartflo.tatatelebusiness.com/reference/rate-limiting-on-api-requests
    /// </summary>
    [Range(0, int.MaxValue)]
    public int CallsPerSecond { get; set; } = 50;

    /// <summary>How many received calls are kept for <c>GET /_sandbox/received</c>; older ones are let go. Default 200,000.</summary>
    [Range(1, int.MaxValue)]
    public int KeepCalls { get; set; } = 200_000;

    /// <summary>How many bytes of request bodies are kept; older calls are let go. Default 256 MiB.</summary>
    [Range(1, long.MaxValue)]
    public long KeepBytes { get; set; } = 256L * 1024 * 1024;

    /// <summary>Smartflo's behaviour.</summary>
    [Required]
    public SmartfloOptions Smartflo { get; set; } = new();

    /// <summary>Flextell's behaviour.</summary>
    [Required]
    public FlextellOptions Flextell { get; set; } = new();

    /// <summary>vCita's behaviour.</summary>
    [Required]
    public VcitaOptions Vcita { get; set; } = new();
}
