using Azure.Data.Tables;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

internal sealed class TimerListenerFactory(
    StorageConnections connections,
    SettingResolver settings,
    BackgroundInvoker invoker,
    IOptions<LocalHostOptions> local,
    TimeProvider time,
    ILoggerFactory loggers) : IListenerFactory
{
    private static readonly TimeSpan LongestBackoff = TimeSpan.FromMinutes(1);

    public IListener? Create(FunctionDescriptor function)
    {
        if (function.Trigger is not TimerTriggerAttribute trigger)
        {
            return null;
        }

        var schedule = new TimerSchedule(settings.Resolve(trigger.Schedule));
        var monitored = trigger.UseMonitor && !schedule.IsMoreOftenThanMonitored(time.GetUtcNow());
        var service = connections.Create(
            StorageConnections.Default,
            "table",
            static text => new TableServiceClient(text),
            static (uri, credential) => new TableServiceClient(uri, credential));
        var hostId = local.Value.HostId ?? function.Method.Module.Assembly.GetName().Name!;
        var logger = loggers.CreateLogger($"Function.{function.Name}");
        var ledger = new TimerLedger(new TimerStore(service.GetTableClient(TimerStore.TableName), hostId), function.Name, schedule, time);
        return new TimerListener(
            function,
            schedule,
            monitored,
            trigger.RunOnStartup,
            ledger,
            new TimerRunner(function, ledger, monitored, invoker, time, logger),
            new PollingBackoff(LongestBackoff, Random.Shared),
            time,
            logger);
    }
}
