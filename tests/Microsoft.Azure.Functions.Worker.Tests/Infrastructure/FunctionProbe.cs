using System.Threading.Channels;

namespace Microsoft.Azure.Functions.Worker.Tests;

/// <summary>What the functions of one test saw, and what they are told to do. Registered as a singleton of the test's host.</summary>
public sealed class FunctionProbe
{
    private readonly Channel<object?> _calls = Channel.CreateUnbounded<object?>();
    private int _count;

    /// <summary>Runs inside the function after the call was noted.</summary>
    public Func<object?, CancellationToken, Task> Do { get; set; } = static (_, _) => Task.CompletedTask;

    public int Count => _count;

    public async Task CallAsync(object? seen, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _count);
        _calls.Writer.TryWrite(seen);
        await Do(seen, cancellationToken);
    }

    public async Task<object?> NextAsync()
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        return await _calls.Reader.ReadAsync(deadline.Token);
    }
}
