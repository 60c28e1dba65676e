using LeadFunctions.Delivery;
using LeadFunctions.Leads;
using LeadFunctions.Providers;
using LeadFunctions.Providers.Tokens;
using LeadFunctions.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Tests.Providers.Tokens;

/// <summary>The app's providers as one process has them.</summary>
public sealed class TokenInstance : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public TokenInstance(IReadOnlyDictionary<string, string?> settings, Action<IServiceCollection> configure)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection();
        services.AddSingleton(Random.Shared);
        services.AddLeadStorage(configuration);
        services.AddProviders(configuration);
        configure(services);
        _services = services.BuildServiceProvider();
    }

    public DestinationRegistry Destinations => Get<DestinationRegistry>();

    /// <summary>Sends a lead.</summary>
    public Task<DeliveryOutcome> SendAsync(string destination)
    {
        Destinations.TryGet(destination, out var found).ShouldBeTrue();
        var lead = new Lead
        {
            Id = "website-1", Source = "website", ReceivedAt = DateTimeOffset.UnixEpoch, FirstName = "Asha", LastName = "Rao", Phone = "+919876543210",
        };
        return found!.SendAsync([found.Map(lead)], TestContext.Current.CancellationToken);
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Waits until renewals in the background have ended.</summary>
    public Task DrainAsync() => Get<TokenSources>().DrainAsync();

    public async ValueTask DisposeAsync()
    {
        await DrainAsync();
        await _services.DisposeAsync();
    }
}
