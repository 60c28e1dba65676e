namespace LeadFunctions.Benchmarks;

/// <summary>What a run came to.</summary>
/// <param name="What">What ran.</param>
/// <param name="Leads">How many leads.</param>
/// <param name="Elapsed">From the first request to the last effect.</param>
/// <param name="StorageOperations">Requests to storage.</param>
/// <param name="ProviderCalls">Calls to providers.</param>
/// <param name="AllocatedBytes">Bytes allocated in the process, by the clients that post and the sandbox too.</param>
internal sealed record Measurement(string What, int Leads, TimeSpan Elapsed, long StorageOperations, long ProviderCalls, long AllocatedBytes)
{
    /// <summary>The columns.</summary>
    public static string Header => $"{"",-34}{"leads/s",10}{"ratio",8}{"storage ops/lead",18}{"provider calls/lead",21}{"KiB/lead",10}";

    /// <summary>Leads per second.</summary>
    public double PerSecond => Leads / Elapsed.TotalSeconds;

    /// <summary>One line of the table.</summary>
    /// <param name="yardstick">Leads per second of the plain loop.</param>
    public string ToLine(double yardstick) =>
        $"{What,-34}{PerSecond,10:F0}{PerSecond / yardstick,8:F2}{(double)StorageOperations / Leads,18:F3}{(double)ProviderCalls / Leads,21:F3}{AllocatedBytes / 1024.0 / Leads,10:F1}";
}
