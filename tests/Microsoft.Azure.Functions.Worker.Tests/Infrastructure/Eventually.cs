namespace Microsoft.Azure.Functions.Worker.Tests;

/// <summary>Waits for an effect that can only be looked at.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    /// <exception cref="TimeoutException">The effect did not come within the deadline.</exception>
    public static async Task<T> NotNullAsync<T>(Func<Task<T?>> look)
        where T : class
    {
        using var deadline = new CancellationTokenSource(Deadline);
        while (!deadline.IsCancellationRequested)
        {
            if (await look() is { } found)
            {
                return found;
            }

            await Task.Delay(Interval, CancellationToken.None);
        }

        throw new TimeoutException("The effect that the test waits for did not come.");
    }

    public static Task TrueAsync(Func<Task<bool>> look) =>
        NotNullAsync<object>(async () => await look() ? look : null);

    public static Task TrueAsync(Func<bool> look) => TrueAsync(() => Task.FromResult(look()));
}
