using LeadFunctions.Alerts;
using LeadFunctions.Hosting;
using LeadFunctions.Ingest.Sources;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Settings;

/// <summary>Reads every source and destination before the first function runs, so that a wrong setting stops the start.</summary>
public sealed partial class SettingsCheck(IServiceProvider services, IConfiguration configuration, ILogger<SettingsCheck> logger) : LifecycleService
{
    private const string NestedSchedule = "Snapshots:Schedule";

    /// <inheritdoc />
    public override Task StartingAsync(CancellationToken cancellationToken)
    {
        UnresolvedReferences.Refuse(configuration);
        _ = services.GetService(typeof(SourceRegistry));
        if (configuration[NestedSchedule] is not null)
        {
            Log.NotRead(logger);
        }

        if (UnresolvedReferences.Is(configuration[$"{AlertOptions.Section}:{nameof(AlertOptions.WebhookUrl)}"]))
        {
            Log.NoWebhook(logger);
        }

        return Task.CompletedTask;
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "The setting Snapshots__Schedule is not read: a timer finds only flat names in Azure. Name it SnapshotSchedule.")]
        public static partial void NotRead(ILogger logger);

        [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "The setting Alerts__WebhookUrl names a secret of a Key Vault that could not be read: alerts are only logged.")]
        public static partial void NoWebhook(ILogger logger);
    }
}
