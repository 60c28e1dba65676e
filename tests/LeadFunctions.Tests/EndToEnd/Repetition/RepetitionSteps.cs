using Azure.Data.Tables;
using LeadFunctions.Delivery;
using LeadFunctions.Delivery.Deliveries;
using LeadFunctions.Delivery.Messages;
using LeadFunctions.Delivery.Routing;
using LeadFunctions.Delivery.Sending;
using LeadFunctions.Leads;
using LeadFunctions.Providers;
using LeadFunctions.Providers.Flextell;
using LeadFunctions.Storage;
using LeadFunctions.Testing;
using LeadFunctions.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Tests.EndToEnd.Repetition;

/// <summary>What a process does on a lead's way, step by step, so that it can end after any of them.</summary>
internal static class RepetitionSteps
{
    public const string Destination = "flextell";

    public static Task<TestApp> StartFlextellAsync(this AzuriteFixture azurite, TimeProvider? time = null, Action<Dictionary<string, string?>>? settings = null) => TestApp.StartAsync(
        azurite,
        values =>
        {
            values["Sources:website:Destinations:0"] = Destination;
            values.Remove("Sources:website:Destinations:1");
            values.Remove("Sources:website:Destinations:2");
            values["Delivery:RepeatDelay"] = "00:00:01";
            settings?.Invoke(values);
        },
        services => services.AddSingleton(time ?? TimeProvider.System));

    public static LeadRouter Router(this TestApp app) => app.Services.GetRequiredService<LeadRouter>();

    public static DeliveryWorker Worker(this TestApp app) => app.Services.GetRequiredService<DeliveryWorker>();

    public static LeadsMessage CreateMessage(this TestApp app, int count)
    {
        var ids = app.Services.GetRequiredService<LeadIdFactory>();
        var leads = Enumerable.Range(0, count).Select(number => new Lead
        {
            Id = ids.FromSenderKey("website", $"{number}").ToString(),
            Source = "website",
            ReceivedAt = DateTimeOffset.UtcNow,
            FirstName = "Asha",
            LastName = $"Number {number}",
            Email = $"asha{number}@example.com",
        });
        return new LeadsMessage(LeadsMessage.CurrentVersion, BatchId.Create(DateTimeOffset.UtcNow, Random.Shared), [.. leads]);
    }

    public static List<DeliveryRef> References(this LeadsMessage message) =>
        [.. message.Leads!.Select((_, index) => new DeliveryRef(message.Place(index), Destination, Attempt: 0))];

    public static LeadRef Place(this LeadsMessage message, int index) => new(LeadPartition.Of(LeadId.Parse(message.Leads![index].Id)), message.Batch, index);

    // What routing writes, and no more: as if the process had died then.
    public static async Task StoreAsync(this TestApp app, LeadsMessage message)
    {
        var rows = app.Services.GetRequiredService<RowWriter>();
        foreach (var (index, lead) in message.Leads!.Index())
        {
            var place = message.Place(index);
            var entry = new TableTransactionAction(TableTransactionActionType.Add, LeadIndexRow.Create(LeadKeys.Index(LeadId.Parse(lead.Id)), lead, place));
            (await rows.WriteAsync(TableNames.Leads, new LeadRows(lead, place, [Destination], DateTimeOffset.UtcNow).ToGroup(entry))).ShouldBe(WriteResult.Written);
        }
    }

    public static async Task SendUnrecordedAsync(this TestApp app, LeadsMessage message)
    {
        app.Services.GetRequiredService<DestinationRegistry>().TryGet(Destination, out var destination).ShouldBeTrue();
        (await destination!.SendAsync([destination.Map(message.Leads![0])], TestContext.Current.CancellationToken)).Kind.ShouldBe(OutcomeKind.Delivered);
    }

    public static async Task RecordFailureAsync(this TestApp app, LeadsMessage message)
    {
        var delivery = await app.Services.GetRequiredService<DeliveryStore>().FindAsync(message.Place(0), Destination);
        var recorded = await app.Services.GetRequiredService<DeliveryRecorder>().RecordAsync(delivery!, new DeliveryOutcome(OutcomeKind.Transient) { Status = 503 }, TimeSpan.FromSeconds(1));
        recorded.Delivery.State.ShouldBe(DeliveryState.Retrying);
    }

    public static async Task PutAsync(this TestApp app, BinaryData message) => await app.Queue(FlextellDefaults.Queue).SendMessageAsync(message);

    public static async Task<int> TakeReferencesAsync(this TestApp app, List<DeliveryRef> taken)
    {
        foreach (var message in (await app.Queue(FlextellDefaults.Queue).ReceiveMessagesAsync(maxMessages: 32)).Value)
        {
            taken.AddRange(DeliveriesMessage.Read(message.Body));
        }

        return taken.Count;
    }

    public static async Task ShouldBeDeliveredOnceAsync(this TestApp app, LeadsMessage message)
    {
        foreach (var lead in message.Leads!)
        {
            (await app.WaitForEndAsync(lead.Id, Destination)).State.ShouldBe(DeliveryState.Delivered);
        }

        await app.WaitForEmptyQueuesAsync();
        (await app.Sandbox.RecordedAsync(Destination)).Count.ShouldBe(message.Leads.Count);
    }
}
