using System.Collections.Concurrent;
using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Storage;
using LeadFunctions.Testing;

namespace LeadFunctions.Tests.Storage;

public sealed class GroupCommitTests
{
    [Fact]
    public async Task An_Item_Alone_Is_Committed_At_Once()
    {
        var commit = new GroupCommit<int, int>(100, 100, static _ => 1, static items => Task.FromResult<IReadOnlyList<int>>([.. items]));

        (await commit.AddAsync(7).WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken)).ShouldBe(7);
    }

    [Fact]
    public async Task What_Comes_While_A_Call_Is_In_Flight_Shares_The_Next_One()
    {
        var calls = new ConcurrentQueue<int>();
        var gate = new TaskCompletionSource();
        var commit = new GroupCommit<int, int>(100, int.MaxValue, static _ => 1, async items =>
        {
            calls.Enqueue(items.Count);
            await gate.Task;
            return [.. items];
        });

        var adds = Enumerable.Range(0, 60).Select(commit.AddAsync).ToList();
        gate.SetResult();
        await Task.WhenAll(adds);

        calls.ShouldBe([1, 59]);
    }

    [Fact]
    public async Task A_Full_Call_Does_Not_Wait_And_A_Burst_Does_Not_Scatter()
    {
        var calls = new ConcurrentQueue<int>();
        var gate = new TaskCompletionSource();
        var commit = new GroupCommit<int, int>(10, int.MaxValue, static _ => 1, async items =>
        {
            calls.Enqueue(items.Count);
            await gate.Task;
            return [.. items];
        });

        var adds = Enumerable.Range(0, 56).Select(commit.AddAsync).ToList();
        await Eventually.GetAsync(() => Task.FromResult(calls.Count), static count => count >= 6, "the full calls");
        gate.SetResult();
        await Task.WhenAll(adds);

        calls.Order().ShouldBe([1, 5, 10, 10, 10, 10, 10]);
    }

    [Fact]
    public async Task Calls_Of_Several_Groups_Grow_While_They_Wait_For_Their_Turn()
    {
        using var turns = new SemaphoreSlim(2);
        var calls = new ConcurrentQueue<int>();
        var gate = new TaskCompletionSource();
        var groups = Enumerable.Range(0, 3).Select(_ => new GroupCommit<int, int>(10, int.MaxValue, static _ => 1, CommitAsync, turns)).ToList();

        // Two turns for the first of two groups; all else waits, as many calls as it fills.
        var adds = Enumerable.Range(0, 25).SelectMany(item => groups.Select(group => group.AddAsync(item))).ToList();
        gate.SetResult();
        await Task.WhenAll(adds);

        calls.Sum().ShouldBe(75);
        calls.Order().ShouldBe([1, 1, 4, 4, 5, 10, 10, 10, 10, 10, 10]);
        turns.CurrentCount.ShouldBe(2);

        async Task<IReadOnlyList<int>> CommitAsync(IReadOnlyList<int> items)
        {
            calls.Enqueue(items.Count);
            await gate.Task;
            return [.. items];
        }
    }

    [Fact]
    public async Task A_Failure_Goes_To_All_Of_Its_Call_And_To_No_Other()
    {
        var gate = new TaskCompletionSource();
        var commit = new GroupCommit<int, int>(10, int.MaxValue, static _ => 1, async items =>
        {
            await gate.Task;
            return items.Contains(5) ? throw new InvalidOperationException("refused") : [.. items];
        });

        // The first goes alone; 1 to 10 fill a call; the rest follows.
        var adds = Enumerable.Range(0, 20).Select(commit.AddAsync).ToList();
        gate.SetResult();

        for (var i = 0; i < adds.Count; i++)
        {
            if (i is >= 1 and <= 10)
            {
                (await Should.ThrowAsync<InvalidOperationException>(adds[i])).Message.ShouldBe("refused");
            }
            else
            {
                (await adds[i]).ShouldBe(i);
            }
        }

        (await commit.AddAsync(42)).ShouldBe(42, "a failure is not the end");
    }

    [Fact]
    public async Task An_Item_Larger_Than_A_Call_Goes_Alone()
    {
        var calls = new ConcurrentQueue<string>();
        var gate = new TaskCompletionSource();
        var commit = new GroupCommit<int, int>(10, 100, static size => size, async items =>
        {
            calls.Enqueue(string.Join(',', items));
            await gate.Task;
            return [.. items];
        });

        var adds = new[] { 1, 30, 500, 30 }.Select(commit.AddAsync).ToList();
        gate.SetResult();
        await Task.WhenAll(adds);

        calls.Contains("500", StringComparer.Ordinal).ShouldBeTrue();
    }

    [Fact]
    public void Every_Item_Gets_Its_Own_Result_Within_The_Limits() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(200),
        Prop.ForAll(Gen.Choose(1, 20).ToArbitrary(), Gen.Choose(1, 300).ToArbitrary(), Gen.Choose(1, 120).ListOf().ToArbitrary(), static (maxCount, maxSize, sizes) =>
        {
            var isWithin = true;
            var commit = new GroupCommit<(int Index, int Size), int>(maxCount, maxSize, static item => item.Size, async items =>
            {
                isWithin &= items.Count <= maxCount && (items.Count == 1 || items.Sum(static item => item.Size) <= maxSize);
                await Task.Yield();
                return [.. items.Select(static item => item.Index)];
            });
            var results = Task.WhenAll(sizes.Select((size, index) => Task.Run(() => commit.AddAsync((index, size))))).GetAwaiter().GetResult();
            return isWithin && results.SequenceEqual(Enumerable.Range(0, sizes.Count));
        }));
}
