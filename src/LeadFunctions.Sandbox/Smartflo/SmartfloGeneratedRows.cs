namespace LeadFunctions.Sandbox;

/// <summary>A list that is not kept but made anew whenever it is read: the same seed gives the same rows.</summary>
/// <param name="Count">How many rows there are before any is removed.</param>
/// <param name="Seed">Start of everything that looks random.</param>
/// <param name="Changed">Which part of the rows (0 to 1) has other values than the same list without this.</param>
/// <param name="Removed">Which part of the rows is left out.</param>
internal sealed record SmartfloGeneratedRows(int Count, int Seed, double Changed, double Removed)
{
    public IEnumerable<SmartfloGeneratedRow> Enumerate()
    {
        for (var i = 0; i < Count; i++)
        {
            var chance = SplitMix.At(Seed, i, stream: 1);
            if (SplitMix.ToUnit(chance) >= Removed)
            {
                yield return SmartfloGeneratedRow.Create(this, i, SplitMix.ToUnit(SplitMix.At(Seed, i, stream: 2)) < Changed);
            }
        }
    }
}
