using System.Text;

namespace LeadFunctions.Soak;

/// <summary>The end of a soak.</summary>
public sealed record SoakReport
{
    private const int ToldAtMost = 20;

    /// <summary>Leads that were posted.</summary>
    public required int Posted { get; init; }

    /// <summary>Leads that were answered with 200.</summary>
    public int Accepted { get; init; }

    /// <summary>Posts that were not answered with 200, and were repeated.</summary>
    public long PostsRepeated { get; init; }

    /// <summary>What became of the deliveries.</summary>
    public IReadOnlyList<DestinationTally> Destinations { get; init; } = [];

    /// <summary>Deliveries that are neither at the provider nor listed as failed.</summary>
    public IReadOnlyList<string> Lost { get; init; } = [];

    /// <summary>Deliveries that arrived twice without a reason.</summary>
    public IReadOnlyList<string> Unexplained { get; init; } = [];

    /// <summary>Leads in the tables whose id nobody was told.</summary>
    public int Strangers { get; init; }

    /// <summary>Rows of Smartflo's list beyond one for each number; it was told to skip what it has.</summary>
    public int SurplusRows { get; init; }

    /// <summary>How long the whole took.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>What was interrupted.</summary>
    public IReadOnlyList<string> Interruptions { get; init; } = [];

    /// <summary>Whether nothing is lost, and nothing doubled without a reason.</summary>
    public bool IsClean => Accepted == Posted && Lost.Count == 0 && Unexplained.Count == 0 && Strangers == 0 && SurplusRows == 0;

    /// <inheritdoc />
    public override string ToString()
    {
        var text = new StringBuilder()
            .AppendLine($"{Accepted} of {Posted} leads accepted, {PostsRepeated} posts repeated, {Elapsed.TotalSeconds:F0} s; {string.Join(", ", Interruptions.CountBy(static what => what).Select(static entry => $"{entry.Value} × {entry.Key}"))}")
            .AppendLine($"{"",-10}{"delivered",10}{"rejected",10}{"exhausted",11}{"held",6}{"calls",8}{"sent twice",12}");
        foreach (var destination in Destinations)
        {
            text.AppendLine(destination.ToString());
        }

        text.AppendLine($"lost {Lost.Count}, doubled without reason {Unexplained.Count}, unknown leads {Strangers}, surplus rows at Smartflo {SurplusRows}");
        foreach (var line in Lost.Take(ToldAtMost).Select(static line => $"LOST {line}").Concat(Unexplained.Take(ToldAtMost).Select(static line => $"DOUBLE {line}")))
        {
            text.AppendLine(line);
        }

        return text.Append(IsClean ? "CLEAN" : "NOT CLEAN").ToString();
    }
}
