namespace LeadFunctions.Leads;

/// <summary>
/// Partitions of the <c>leads</c> table, <c>{source}.{0-f}</c>. A source's leads are spread over several by what makes each the same
/// lead, so that a repeat meets its first: the service takes 2,000 rows a second in one partition
/// (https://learn.microsoft.com/azure/storage/tables/scalability-targets), which is about 500 leads.
/// </summary>
public static class LeadPartition
{
    /// <summary>Partitions of one source. Another number would part stored leads from the repeats that come after.</summary>
    public const int Count = 16;

    private const char Separator = '.';

    /// <summary>The partition of a lead and of everything that is kept about it.</summary>
    public static string Of(LeadId id) => Name(id.Source, (int)(Base32.Decode(id.Key.AsSpan(0, 1)) % Count));

    /// <summary>The partitions of a source.</summary>
    public static IReadOnlyList<string> All(string source) => [.. Enumerable.Range(0, Count).Select(number => Name(source, number))];

    /// <summary>The source of a partition.</summary>
    public static string Source(string partition) => partition.Split(Separator)[0];

    /// <summary>The first key that sorts after every partition of a source.</summary>
    public static string After(string source) => $"{source}{(char)(Separator + 1)}";

    private static string Name(string source, int number) => $"{source}{Separator}{number:x}";
}
