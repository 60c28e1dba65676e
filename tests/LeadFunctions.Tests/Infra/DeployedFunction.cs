namespace LeadFunctions.Tests.Infra;

/// <summary>What the world outside relies on of a function: where it is called, or what starts it.</summary>
public sealed record DeployedFunction(string Name, string Trigger)
{
    public string? Route { get; init; }

    public IReadOnlyList<string>? Methods { get; init; }

    public string? AuthLevel { get; init; }

    public string? Queue { get; init; }

    public string? Connection { get; init; }

    public string? Schedule { get; init; }

    public bool? RunOnStartup { get; init; }
}
