using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>
/// Runs the listeners of all queue and timer functions, from when everything else has started (the port is bound, the app's own
/// services run) to when the host stops.
/// </summary>
internal sealed partial class FunctionListeners(
    FunctionCatalog catalog,
    IEnumerable<IListenerFactory> factories,
    FunctionRoutes routes,
    ManualRuns manualRuns,
    LocalHostAddress address,
    IHostApplicationLifetime lifetime,
    ILoggerFactory loggers) : IHostedLifecycleService
{
    private readonly List<Task> _listeners = [];
    private readonly ILogger _logger = loggers.CreateLogger("Host.Startup");

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        foreach (var route in routes.All)
        {
            var description = route.Describe(address.BaseAddress);
            LogFunction(route.Function.Name, description, route.Function.State);
        }

        foreach (var function in catalog.All.Where(static function => function.Trigger is not HttpTriggerAttribute))
        {
            Start(function);
        }

        return Task.CompletedTask;
    }

    /// <summary>The listeners stop by the application's stopping token; what is left is to wait for them.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.WhenAll([.. _listeners, manualRuns.WhenAllDone()]).WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            LogNotDone();
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Start(FunctionDescriptor function)
    {
        try
        {
            var listener = factories.Select(factory => factory.Create(function)).First(static listener => listener is not null)!;
            LogFunction(function.Name, listener.Description, function.State);
            if (!function.Disabled)
            {
                _listeners.Add(Task.Run(() => listener.RunAsync(lifetime.ApplicationStopping), CancellationToken.None));
            }
        }
#pragma warning disable CA1031 // One function's wrong setting does not keep the others from starting.
        catch (Exception e)
#pragma warning restore CA1031
        {
            // What a setting gets wrong, the message says; a stack trace would only hide it.
            LogInError(e is InvalidOperationException or FormatException ? null : e, function.Name, e.Message);
        }
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Function {Function}: {Trigger}{State}")]
    private partial void LogFunction(string function, string trigger, string state);

    [LoggerMessage(EventId = 2, Level = LogLevel.Error, Message = "The function '{Function}' is in error and does not run: {Reason}.")]
    private partial void LogInError(Exception? exception, string function, string reason);

    [LoggerMessage(EventId = 3, Level = LogLevel.Warning, Message = "Functions were still running when the time to stop was over.")]
    private partial void LogNotDone();
}
