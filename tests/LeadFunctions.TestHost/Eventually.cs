namespace LeadFunctions.Tests.Hosting;

/// <summary>Waits for effects that come by themselves.</summary>
public static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(25);

    /// <summary>Looks again and again until it sees what is wanted.</summary>
    public static async Task<T> GetAsync<T>(Func<Task<T>> look, Func<T, bool> isWanted, string what, TimeSpan? patience = null)
    {
        using var limit = new CancellationTokenSource(patience ?? Patience);
        while (true)
        {
            var seen = await look();
            if (isWanted(seen))
            {
                return seen;
            }

            if (limit.IsCancellationRequested)
            {
                throw new TimeoutException($"Waited {patience ?? Patience} for {what}.");
            }

            await Task.Delay(Interval, TestContext.Current.CancellationToken);
        }
    }
}
