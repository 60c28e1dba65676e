using LeadFunctions.Snapshots.Storing;

namespace LeadFunctions.Tests.Snapshots.Storing;

public sealed class RowIndexTests
{
    private const int Rows = 100_000;

    [Fact]
    public void An_Index_Knows_Every_Row_As_Often_As_It_Was_Seen()
    {
        var index = new RowIndex();
        for (var row = 0; row < Rows; row++)
        {
            var key = Key(row);
            index[RowKeys.Shard(key)].Add(key, row);
        }

        Unseen(index).ShouldBe(Rows);
        for (var row = 0; row < 2 * Rows; row += 2)
        {
            var expected = row >= Rows ? RowMatch.Added : row % 4 == 0 ? RowMatch.Unchanged : RowMatch.Changed;
            index.Visit(Key(row), row % 4 == 0 ? row : -1).ShouldBe(expected);
            index.Visit(Key(row), row).ShouldBe(RowMatch.Repeated);
        }

        Unseen(index).ShouldBe(Rows / 2);
        for (var row = 0; row < 2 * Rows; row++)
        {
            index[RowKeys.Shard(Key(row))].IsUnseen(Key(row)).ShouldBe(row < Rows && row % 2 == 1);
        }
    }

    [Fact]
    public void Keys_That_Begin_Alike_Are_Kept_Apart()
    {
        var index = new RowIndexShard();
        var keys = Enumerable.Range(0, RowIndexPage.Capacity * 2).SelectMany(static row => new[] { (UInt128)row << 40, ((UInt128)row << 40) + (UInt128.One << 64) }).ToList();
        foreach (var key in keys)
        {
            index.Add(key, (long)key);
        }

        foreach (var key in keys)
        {
            index.Visit(key, (long)key).ShouldBe(RowMatch.Unchanged);
        }

        index.Unseen.ShouldBe(0);
    }

    private static UInt128 Key(int row) => RowKeys.Hash($"lead-{row}");

    private static int Unseen(RowIndex index) => Enumerable.Range(0, RowKeys.Shards).Sum(shard => index[shard].Unseen);
}
