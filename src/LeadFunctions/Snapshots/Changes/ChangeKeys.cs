using System.Globalization;

namespace LeadFunctions.Snapshots.Changes;

/// <summary>
/// Keys of the <c>snapshotchanges</c> table. The partition is one generation of a list, <c>{list}-{generation}</c>; a row is a page of
/// changes. They count when the generation does.
/// </summary>
public static class ChangeKeys
{
    /// <summary>The changes of a generation.</summary>
    public static string Partition(string list, int generation) => string.Create(CultureInfo.InvariantCulture, $"{list}-{generation:D10}");

    /// <summary>A page; they sort in the order written.</summary>
    public static string Page(int number) => number.ToString("D8", CultureInfo.InvariantCulture);
}
