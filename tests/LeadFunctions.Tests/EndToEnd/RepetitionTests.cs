using Azure;
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

namespace LeadFunctions.Tests.EndToEnd;

/// <summary>Work that is done again, because a process died in the middle of it or a message came twice.</summary>
public sealed class RepetitionTests(AzuriteFixture azurite)
{
    private const string Destination = "flextell";

    [Fact]
    public async Task Leads_That_Are_Routed_Twice_Are_Delivered_Once()
    {
        await using var app = await StartAsync();
        var message = CreateMessage(app, count: 3);

        await Router(app).RouteAsync(message);
        await Router(app).RouteAsync(message);

        await ShouldBeDeliveredOnceAsync(app, message);
    }

    [Fact]
    public async Task Leads_That_Are_Routed_Twice_At_Once_Are_Delivered_Once()
    {
        await using var app = await StartAsync();
        var message = CreateMessage(app, count: 3);

        await Task.WhenAll(Router(app).RouteAsync(message), Router(app).RouteAsync(message));

        await ShouldBeDeliveredOnceAsync(app, message);
    }

    [Fact]
    public async Task Leads_Whose_Rows_Were_Written_And_Not_Their_References_Are_Delivered_When_They_Are_Routed_Again()
    {
        await using var app = await StartAsync();
        var message = CreateMessage(app, count: 2);
        await StoreAsync(app, message);

        await Router(app).RouteAsync(message);

        await ShouldBeDeliveredOnceAsync(app, message);
    }

    [Fact]
    public async Task A_Delivery_Message_That_Comes_Twice_Delivers_Once()
    {
        await using var app = await StartAsync();
        var message = CreateMessage(app, count: 1);
        await StoreAsync(app, message);
        var reference = DeliveriesMessage.Write(References(message));

        await Task.WhenAll(PutAsync(app, reference), PutAsync(app, reference));
        await app.WaitForEndAsync(message.Leads![0].Id, Destination);
        await PutAsync(app, reference);

        await ShouldBeDeliveredOnceAsync(app, message);
    }

    [Fact]
    public async Task A_Lead_That_Was_Sent_And_Not_Recorded_Is_Found_And_Not_Sent_Again()
    {
        await using var app = await StartAsync();
        var message = CreateMessage(app, count: 1);
        await StoreAsync(app, message);
        app.Services.GetRequiredService<DestinationRegistry>().TryGet(Destination, out var destination).ShouldBeTrue();
        (await destination!.SendAsync([destination.Map(message.Leads![0])], TestContext.Current.CancellationToken)).Kind.ShouldBe(OutcomeKind.Delivered);

        await Worker(app).RunAsync(FlextellDefaults.Queue, References(message), repeated: true, TestContext.Current.CancellationToken);

        (await app.WaitForEndAsync(message.Leads[0].Id, Destination)).History.ShouldHaveSingleItem().Words.ShouldBe("an earlier try had arrived");
        await ShouldBeDeliveredOnceAsync(app, message);
    }

    [Fact]
    public async Task An_Attempt_That_Was_Recorded_Without_A_Next_Reference_Gets_One_When_Its_Message_Comes_Again()
    {
        await using var app = await StartAsync();
        var message = CreateMessage(app, count: 1);
        await StoreAsync(app, message);
        await RecordFailureAsync(app, message);

        await Worker(app).RunAsync(FlextellDefaults.Queue, References(message), repeated: true, TestContext.Current.CancellationToken);

        await ShouldBeDeliveredOnceAsync(app, message);
    }

    [Fact]
    public async Task A_Reference_That_Is_Behind_Is_Void()
    {
        await using var app = await StartAsync();
        var message = CreateMessage(app, count: 1);
        await StoreAsync(app, message);
        await RecordFailureAsync(app, message);

        await Worker(app).RunAsync(FlextellDefaults.Queue, References(message), repeated: false, TestContext.Current.CancellationToken);

        await app.WaitForEmptyQueuesAsync();
        (await app.Sandbox.ReceivedAsync(Destination)).ShouldBeEmpty();
        (await app.DeliveriesAsync()).ShouldHaveSingleItem().State.ShouldBe(DeliveryState.Retrying);
    }

    [Fact]
    public async Task References_To_Leads_That_Are_Gone_Are_Void_And_Do_Not_Hold_Up_Others()
    {
        await using var app = await StartAsync();
        var message = CreateMessage(app, count: 3);
        await StoreAsync(app, message);
        var leads = app.Table(TableNames.Leads);
        var gone = Place(message, 1);
        await leads.DeleteEntityAsync(gone.Partition, LeadKeys.Lead(gone), ETag.All, TestContext.Current.CancellationToken);
        await leads.DeleteEntityAsync(gone.Partition, LeadKeys.Delivery(gone, Destination), ETag.All, TestContext.Current.CancellationToken);

        await PutAsync(app, DeliveriesMessage.Write(References(message)));

        await app.WaitForEndAsync(message.Leads![0].Id, Destination);
        await app.WaitForEndAsync(message.Leads[2].Id, Destination);
        await app.WaitForEmptyQueuesAsync();
        (await app.Sandbox.RecordedAsync(Destination)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_Same_Idempotency_Key_Is_The_Same_Lead_Whatever_It_Says_And_Whenever_It_Comes()
    {
        var time = new ShiftedTime(TimeSpan.Zero);
        await using var app = await StartAsync(time);

        var first = await app.PostLeadAsync(new { name = "Asha", phone = "98765 43210" }, "key-1");
        var second = await app.PostLeadAsync(new { name = "Asha Sharma", phone = "98765 43210" }, "key-1");
        time.Shift += TimeSpan.FromDays(40);
        var third = await app.PostLeadAsync(new { name = "Asha", phone = "98765 43210" }, "key-1");
        var other = await app.PostLeadAsync(new { name = "Asha", phone = "98765 43210" }, "key-2");

        new[] { first, second, third }.Distinct(StringComparer.Ordinal).Count().ShouldBe(1);
        string.Equals(other, first, StringComparison.Ordinal).ShouldBeFalse();
        await app.WaitForEndAsync(first, Destination);
        await app.WaitForEndAsync(other, Destination);
        await app.WaitForEmptyQueuesAsync();
        (await app.Sandbox.RecordedAsync(Destination)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_Same_Content_Is_One_Lead_Within_The_Window_And_Another_After_It()
    {
        var time = new ShiftedTime(TimeSpan.Zero);
        await using var app = await StartAsync(time);
        var lead = new { name = "Asha", phone = "98765 43210", message = "Call me" };

        var first = await app.PostLeadAsync(lead);
        (await app.PostLeadAsync(lead)).ShouldBe(first);
        await app.WaitForEndAsync(first, Destination);
        time.Shift += TimeSpan.FromHours(23);
        await app.PostLeadAsync(lead);
        await app.WaitForEmptyQueuesAsync();
        (await app.Sandbox.RecordedAsync(Destination)).Count.ShouldBe(1);

        time.Shift += TimeSpan.FromHours(2);
        var later = await app.PostLeadAsync(lead);

        string.Equals(later, first, StringComparison.Ordinal).ShouldBeFalse();
        await app.WaitForEndAsync(later, Destination);
        await app.WaitForEmptyQueuesAsync();
        (await app.Sandbox.RecordedAsync(Destination)).Count.ShouldBe(2);
    }

    private Task<TestApp> StartAsync(TimeProvider? time = null) => TestApp.StartAsync(
        azurite,
        static settings =>
        {
            settings["Sources:website:Destinations:0"] = Destination;
            settings.Remove("Sources:website:Destinations:1");
            settings.Remove("Sources:website:Destinations:2");
            settings["Delivery:RepeatDelay"] = "00:00:01";
        },
        services => services.AddSingleton(time ?? TimeProvider.System));

    private static async Task PutAsync(TestApp app, BinaryData message) => await app.Queue(FlextellDefaults.Queue).SendMessageAsync(message);

    private static LeadRouter Router(TestApp app) => app.Services.GetRequiredService<LeadRouter>();

    private static DeliveryWorker Worker(TestApp app) => app.Services.GetRequiredService<DeliveryWorker>();

    private static LeadsMessage CreateMessage(TestApp app, int count)
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

    private static List<DeliveryRef> References(LeadsMessage message) =>
        [.. message.Leads!.Select((_, index) => new DeliveryRef(Place(message, index), Destination, Attempt: 0))];

    private static LeadRef Place(LeadsMessage message, int index) => new(LeadPartition.Of(LeadId.Parse(message.Leads![index].Id)), message.Batch, index);

    // What routing writes, and no more: as if the process had died then.
    private static async Task StoreAsync(TestApp app, LeadsMessage message)
    {
        var rows = app.Services.GetRequiredService<RowWriter>();
        foreach (var (index, lead) in message.Leads!.Index())
        {
            var place = Place(message, index);
            var entry = new TableTransactionAction(TableTransactionActionType.Add, LeadIndexRow.Create(LeadKeys.Index(LeadId.Parse(lead.Id)), lead, place));
            (await rows.WriteAsync(TableNames.Leads, new LeadRows(lead, place, [Destination], DateTimeOffset.UtcNow).ToGroup(entry))).ShouldBe(WriteResult.Written);
        }
    }

    private static async Task RecordFailureAsync(TestApp app, LeadsMessage message)
    {
        var delivery = await app.Services.GetRequiredService<DeliveryStore>().FindAsync(Place(message, 0), Destination);
        var recorded = await app.Services.GetRequiredService<DeliveryRecorder>().RecordAsync(delivery!, new DeliveryOutcome(OutcomeKind.Transient) { Status = 503 }, TimeSpan.FromSeconds(1));
        recorded.State.ShouldBe(DeliveryState.Retrying);
    }

    private static async Task ShouldBeDeliveredOnceAsync(TestApp app, LeadsMessage message)
    {
        foreach (var lead in message.Leads!)
        {
            (await app.WaitForEndAsync(lead.Id, Destination)).State.ShouldBe(DeliveryState.Delivered);
        }

        await app.WaitForEmptyQueuesAsync();
        (await app.Sandbox.RecordedAsync(Destination)).Count.ShouldBe(message.Leads.Count);
    }
}
