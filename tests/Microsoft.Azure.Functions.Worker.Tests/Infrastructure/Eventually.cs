namespace Microsoft.Azure.Functions.Worker.Tests;

/// <summary>Waits for an effect that can only be looked at.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    public static async Task<T> NotNullAsync<T>(Func<Task<T?>> look)
        where T : class
    {
        using var deadline = new CancellationTokenSource(Deadline);
        while (true)
        {
            if (await look() is { } found)
            {
                return found;
            }

            await Task.Delay(Interval, deadline.Token);
        }
    }

    public static Task TrueAsync(Func<Task<bool>> look) => NotNullAsync<object>(async () => await look() ? look : null);

    public static Task TrueAsync(Func<bool> look) => TrueAsync(() => Task.FromResult(look()));
}
