using LeadFunctions.Ingest.Sources;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace LeadFunctions.Settings;

/// <summary>Reads every source and destination before the first function runs, so that a wrong setting stops the start.</summary>
public sealed class SettingsCheck(IServiceProvider services, IConfiguration configuration) : IHostedService
{
    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken)
    {
        UnresolvedReferences.Refuse(configuration);
        _ = services.GetService(typeof(SourceRegistry));
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
