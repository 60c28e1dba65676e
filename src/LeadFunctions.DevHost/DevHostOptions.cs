namespace LeadFunctions.DevHost;

/// <summary>What the command line says.</summary>
internal sealed record DevHostOptions
{
    /// <summary>The sandbox's port where none is given; the sample settings point at it.</summary>
    public const int DefaultSandboxPort = 7080;

    /// <summary>The app's port; 0 takes a free one. <see langword="null"/>: the one of the settings.</summary>
    public int? Port { get; init; }

    /// <summary>The sandbox's port; 0 takes a free one.</summary>
    public int SandboxPort { get; init; } = DefaultSandboxPort;

    /// <summary>Where Azurite keeps its data. <see langword="null"/>: the usual place.</summary>
    public string? Data { get; init; }

    /// <summary>A storage account to use instead of Azurite.</summary>
    public string? Storage { get; init; }

    /// <summary>Whether only the usage is asked for.</summary>
    public bool Help { get; init; }
}
