using System.Runtime.CompilerServices;
using Xunit;

namespace LeadFunctions.Testing;

/// <summary>Waits for effects that come by themselves.</summary>
public static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(25);

    /// <summary>Looks again and again until it sees what is wanted.</summary>
    /// <exception cref="TimeoutException">It did not come in time.</exception>
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

    /// <summary>Looks again and again until there is something.</summary>
    /// <exception cref="TimeoutException">It did not come in time.</exception>
    public static async Task<T> NotNullAsync<T>(Func<Task<T?>> look, [CallerArgumentExpression(nameof(look))] string what = "")
        where T : class =>
        (await GetAsync(look, static seen => seen is not null, what))!;

    /// <summary>Looks again and again until it is so.</summary>
    /// <exception cref="TimeoutException">It did not come in time.</exception>
    public static Task TrueAsync(Func<Task<bool>> look, [CallerArgumentExpression(nameof(look))] string what = "") =>
        GetAsync(look, static seen => seen, what);

    /// <inheritdoc cref="TrueAsync(Func{Task{bool}}, string)" />
    public static Task TrueAsync(Func<bool> look, [CallerArgumentExpression(nameof(look))] string what = "") =>
        TrueAsync(() => Task.FromResult(look()), what);
}
