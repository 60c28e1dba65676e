using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using LeadFunctions.Delivery;
using LeadFunctions.Leads;
using LeadFunctions.Providers;
using LeadFunctions.Providers.Http;

namespace LeadFunctions.Tests.Delivery;

/// <summary>A destination whose answers the test decides, and which keeps what it was sent.</summary>
public sealed class FakeDestination(Func<IReadOnlyList<MappedLead>, Task<DeliveryOutcome>> answer) : IDestination
{
    private int _turns;

    public ConcurrentQueue<IReadOnlyList<MappedLead>> Calls { get; } = new();

    public int Turns => Volatile.Read(ref _turns);

    /// <summary>What every call waits for before it is answered.</summary>
    public TaskCompletionSource? Gate { get; set; }

    public Arrival Arrival { get; init; } = Arrival.Unknown;

    public DeliveryOutcome? LookupFailure { get; init; }

    public string Name => "fake";

    public IProvider Provider => throw new NotSupportedException();

    public DestinationOptions Options { get; } = new LeadFunctions.Providers.Vcita.VcitaOptions();

    public int MaxLeadsPerCall { get; init; } = 500;

    public bool CanRepeat { get; init; }

    public Task Turn { get; init; } = Task.CompletedTask;

    public MappedLead Map(Lead lead) => Body(lead.Id);

    public static MappedLead Body(string id) => MappedLead.Create(new JsonObject { ["id"] = id }, []);

    public static string Id(MappedLead lead) => lead.Body!["id"]!.GetValue<string>();

    public ProviderRequest CreateRequest(IReadOnlyList<MappedLead> leads) => throw new NotSupportedException();

    public Task<Finding> FindAsync(MappedLead lead, DateTimeOffset since, CancellationToken cancellationToken) =>
        Task.FromResult(new Finding(Arrival) { Failure = LookupFailure });

    public Task WaitForTurnAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _turns);
        return Turn.WaitAsync(cancellationToken);
    }

    public async Task<DeliveryOutcome> SendAsync(IReadOnlyList<MappedLead> leads, CancellationToken cancellationToken)
    {
        Calls.Enqueue(leads);
        await (Gate?.Task ?? Task.CompletedTask);
        return await answer(leads);
    }
}
