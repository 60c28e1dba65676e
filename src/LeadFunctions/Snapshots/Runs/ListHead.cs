using Azure;

namespace LeadFunctions.Snapshots.Runs;

/// <summary>
/// A list as a whole: which of its rows readers see, and who pulls it. Rows have generations; those of a run become visible when the
/// head names their generation as <see cref="Published"/>.
/// </summary>
public sealed record ListHead
{
    /// <summary>How many given-up generations are remembered.</summary>
    public const int MaxAbandoned = 100;

    /// <summary>The list's id.</summary>
    public required string List { get; init; }

    /// <summary>The generation that readers see; 0 where no run has succeeded yet.</summary>
    public int Published { get; init; }

    /// <summary>The latest generation that was given out.</summary>
    public int Generation { get; init; }

    /// <summary>The oldest generation that can still be read as it was: older versions may be gone.</summary>
    public int OldestReadable { get; init; }

    /// <summary>Generations below <see cref="Published"/> whose runs did not succeed: their rows do not count, even if one is written late.</summary>
    public IReadOnlyList<int> Abandoned { get; init; } = [];

    /// <summary>The run that readers see.</summary>
    public string? PublishedRun { get; init; }

    /// <summary>When that run began, UTC.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>The attempt that pulls the list at present.</summary>
    public string? Owner { get; init; }

    /// <summary>Until when <see cref="Owner"/> has the list, unless it renews, UTC.</summary>
    public DateTimeOffset OwnedUntil { get; init; }

    /// <summary>When <see cref="Owner"/> began, UTC.</summary>
    public DateTimeOffset OwnedSince { get; init; }

    /// <summary>The list's name.</summary>
    public string? Name { get; init; }

    /// <summary>Names of the list's columns, by the number of their field.</summary>
    public IReadOnlyList<string> Header { get; init; } = [];

    /// <summary>Members that hold something in some row.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>Up to when deliveries were looked for, UTC.</summary>
    public DateTimeOffset? ReconciledUntil { get; init; }

    /// <summary>The row's version when it was read.</summary>
    public ETag ETag { get; init; }

    /// <summary>Whether a version of a generation counts for readers of <paramref name="published"/>.</summary>
    public bool Counts(int generation, int published) => generation <= published && !Abandoned.Contains(generation);
}
