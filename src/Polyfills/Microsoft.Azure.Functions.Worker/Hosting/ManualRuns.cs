using System.Collections.Immutable;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Runs queue and timer functions once, by hand.</summary>
internal sealed partial class ManualRuns(
    BackgroundInvoker invoker, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<ManualRuns> logger)
{
    private readonly RunningTasks _running = new();

    /// <summary>Starts the function in the background; <see langword="false"/> where its trigger is of another kind.</summary>
    public bool TryStart(FunctionDescriptor function, string input)
    {
        switch (function.Trigger)
        {
            case QueueTriggerAttribute:
                var message = QueueTriggerData.FromInput(input, time.GetUtcNow());
                _running.Add(RunAsync(function, message, message.BindingData));
                return true;
            case TimerTriggerAttribute:
                _running.Add(RunAsync(function, new TimerInfo(), ImmutableDictionary<string, object?>.Empty));
                return true;
            default:
                return false;
        }
    }

    public Task WhenAllDone() => _running.WhenAllDone();

    private async Task RunAsync<T>(FunctionDescriptor function, T trigger, IReadOnlyDictionary<string, object?> bindingData)
    {
        // The caller has its answer before the function begins.
        await Task.Yield();
        try
        {
            await invoker.InvokeAsync(function, trigger, bindingData, lifetime.ApplicationStopping);
        }
#pragma warning disable CA1031 // Nobody waits for it: the log is the only place to say so.
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogFailed(e, function.Name);
        }
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "{Function}, run by hand, failed.")]
    private partial void LogFailed(Exception exception, string function);
}
