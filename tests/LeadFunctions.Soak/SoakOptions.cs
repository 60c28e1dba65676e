namespace LeadFunctions.Soak;

/// <summary>How much of what a soak does.</summary>
public sealed record SoakOptions
{
    /// <summary>Leads to post.</summary>
    public int Leads { get; init; } = 2000;

    /// <summary>Connections that post at the same time.</summary>
    public int Connections { get; init; } = 16;

    /// <summary>Processes of the app on the one storage account.</summary>
    public int Processes { get; init; } = 2;

    /// <summary>How often a process is killed (SIGKILL) and started again.</summary>
    public int Kills { get; init; } = 4;

    /// <summary>How often a process is stopped in order (SIGTERM) and started again.</summary>
    public int Stops { get; init; } = 1;

    /// <summary>How often storage is stopped in order and started again.</summary>
    public int StorageStops { get; init; } = 1;

    /// <summary>Leads that every provider refuses for good.</summary>
    public int Refused { get; init; } = 8;

    /// <summary>Share of provider calls that meet each kind of fault.</summary>
    public double FaultRate { get; init; } = 0.02;

    /// <summary>Leads in one bulk call to Smartflo, at most.</summary>
    public int MaxBatch { get; init; } = 50;

    /// <summary>Where chance begins: the same seed posts the same leads and strikes at the same points.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How long the whole may take.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(60);

    /// <summary>Whether only the usage is asked for.</summary>
    public bool Help { get; init; }
}
