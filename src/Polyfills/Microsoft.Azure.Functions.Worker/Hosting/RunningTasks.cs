using System.Collections.Concurrent;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Tasks that were started and not waited for. They must not fail.</summary>
internal sealed class RunningTasks
{
    private readonly ConcurrentDictionary<Task, byte> _tasks = new();

    public int Count => _tasks.Count;

    public void Add(Task task)
    {
        _tasks[task] = 0;
        _ = task.ContinueWith(
            static (done, tasks) => ((ConcurrentDictionary<Task, byte>)tasks!).TryRemove(done, out _),
            _tasks, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Completes when any of them is done; at once where none is running.</summary>
    public Task WhenAnyDone() => _tasks.Keys.ToArray() is { Length: > 0 } tasks ? Task.WhenAny(tasks) : Task.CompletedTask;

    public Task WhenAllDone() => Task.WhenAll(_tasks.Keys);
}
