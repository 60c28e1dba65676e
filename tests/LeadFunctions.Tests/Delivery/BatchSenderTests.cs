using System.Collections.Concurrent;
using LeadFunctions.Delivery;
using LeadFunctions.Delivery.Sending;
using LeadFunctions.Providers;

namespace LeadFunctions.Tests.Delivery;

public sealed class BatchSenderTests
{
    [Fact]
    public async Task A_Lead_Alone_Goes_At_Once_And_Alone()
    {
        var destination = new FakeDestination(static _ => Task.FromResult(new DeliveryOutcome(OutcomeKind.Delivered)));

        await Sender(destination).SendAsync(FakeDestination.Body("1"), CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);

        destination.Calls.ShouldHaveSingleItem().Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_Thousand_Leads_At_Once_Share_A_Few_Calls()
    {
        var gate = new TaskCompletionSource();
        var destination = new FakeDestination(async _ =>
        {
            await gate.Task;
            return new DeliveryOutcome(OutcomeKind.Delivered);
        });
        var sender = Sender(destination);

        var sends = Enumerable.Range(0, 1000).Select(number => sender.SendAsync(FakeDestination.Body($"{number}"), CancellationToken.None)).ToList();
        gate.SetResult();
        await Task.WhenAll(sends);

        destination.Calls.Count.ShouldBeInRange(3, 4);
        destination.Calls.ShouldAllBe(static call => call.Count <= 500);
        destination.Calls.SelectMany(static call => call.Select(FakeDestination.Id)).ShouldBe(Enumerable.Range(0, 1000).Select(static number => $"{number}"), ignoreOrder: true);
    }

    [Theory]
    [InlineData(OutcomeKind.Permanent)]
    [InlineData(OutcomeKind.Duplicate)]
    public async Task A_Refused_Batch_Is_Split_Down_To_The_Leads_It_Is_True_Of(OutcomeKind refusal)
    {
        string[] bad = ["17", "230", "231"];
        var taken = new ConcurrentQueue<string>();
        var destination = new FakeDestination(leads =>
        {
            if (leads.Any(lead => bad.Contains(FakeDestination.Id(lead))))
            {
                return Task.FromResult(new DeliveryOutcome(refusal, "no"));
            }

            leads.Select(FakeDestination.Id).ToList().ForEach(taken.Enqueue);
            return Task.FromResult(new DeliveryOutcome(OutcomeKind.Delivered));
        });

        var outcomes = await SendTogetherAsync(destination, 400);

        outcomes.Index().Where(static item => item.Item.Kind != OutcomeKind.Delivered).Select(static item => $"{item.Index}").ShouldBe(bad);
        taken.Count.ShouldBe(397);
        taken.Distinct(StringComparer.Ordinal).Count().ShouldBe(397, "nothing is sent twice");
        destination.Calls.Count.ShouldBeLessThan(60);
    }

    [Theory]
    [InlineData(OutcomeKind.Ambiguous)]
    [InlineData(OutcomeKind.Auth)]
    public async Task What_Says_Nothing_Of_The_Leads_Is_True_Of_All(OutcomeKind kind)
    {
        var destination = new FakeDestination(_ => Task.FromResult(new DeliveryOutcome(kind)));
        var sender = Sender(destination);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 100).Select(number => sender.SendAsync(FakeDestination.Body($"{number}"), CancellationToken.None)));

        outcomes.ShouldAllBe(outcome => outcome.Kind == kind);
        destination.Calls.Sum(static call => call.Count).ShouldBe(100);
    }

    [Theory]
    [InlineData(OutcomeKind.Ambiguous)]
    [InlineData(OutcomeKind.Auth)]
    [InlineData(OutcomeKind.Duplicate)]
    public async Task No_Lead_Gets_Words_That_Speak_Of_Another(OutcomeKind kind)
    {
        var gate = new TaskCompletionSource();
        var destination = new FakeDestination(async leads =>
        {
            await gate.Task;
            return new DeliveryOutcome(kind, $"data: name: {string.Join("; name: ", leads.Select(static lead => lead.Lead!.FirstName))}") { Status = 503 };
        });
        var sender = Sender(destination);

        var sends = Enumerable.Range(0, 20).Select(number => sender.SendAsync(Named($"Priya{number}"), CancellationToken.None)).ToList();
        gate.SetResult();

        (await Task.WhenAll(sends)).ShouldAllBe(static outcome => !outcome.Words!.Contains("Priya"));
        destination.Calls.ShouldContain(static call => call.Count > 1);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(405)]
    public async Task What_Is_Wrong_With_The_List_Or_The_Call_Is_Not_Looked_For_Among_The_Leads(int status)
    {
        var destination = new FakeDestination(_ => Task.FromResult(new DeliveryOutcome(OutcomeKind.Permanent, "no such list") { Status = status }));

        var outcomes = await SendTogetherAsync(destination, 500);

        outcomes.ShouldAllBe(outcome => outcome.Kind == OutcomeKind.Permanent && outcome.Status == status);
        destination.Calls.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(OutcomeKind.Transient, 400)]
    [InlineData(OutcomeKind.Auth, 200)]
    public async Task What_Was_Read_From_Words_Keeps_No_More_Leads_Back_Than_It_Is_True_Of(OutcomeKind kind, int status)
    {
        var said = new DeliveryOutcome(kind, "busy") { Status = status, RetryAfter = TimeSpan.FromSeconds(5) };
        var destination = new FakeDestination(leads => Task.FromResult(leads.Any(static lead => FakeDestination.Id(lead) is "7") ? said : new DeliveryOutcome(OutcomeKind.Delivered)));

        var outcomes = await SendTogetherAsync(destination, 13);

        outcomes.Index().Where(static item => item.Item.Kind != OutcomeKind.Delivered).ShouldHaveSingleItem().Index.ShouldBe(7);
    }

    [Theory]
    [InlineData(OutcomeKind.Transient, 400, 4)]
    [InlineData(OutcomeKind.Auth, 200, 4)]
    [InlineData(OutcomeKind.Transient, 429, 2)]
    [InlineData(OutcomeKind.Transient, 503, 2)]
    [InlineData(OutcomeKind.Auth, 401, 2)]
    public async Task A_Provider_That_Is_Busy_Gets_Few_Calls(OutcomeKind kind, int status, int calls)
    {
        var destination = new FakeDestination(_ => Task.FromResult(new DeliveryOutcome(kind, "busy") { Status = status, RetryAfter = TimeSpan.FromSeconds(5) }));

        (await SendTogetherAsync(destination, 500)).ShouldAllBe(outcome => outcome.Kind == kind);

        destination.Calls.Count.ShouldBe(calls);
    }

    [Fact]
    public async Task Splitting_Ends_With_The_Wait_And_What_Was_Not_Sent_Is_Let_Go()
    {
        using var shift = new CancellationTokenSource();
        var calls = 0;
        var destination = new FakeDestination(_ =>
        {
            if (Interlocked.Increment(ref calls) == 20)
            {
                shift.Cancel();
            }

            return Task.FromResult(new DeliveryOutcome(OutcomeKind.Permanent, "no") { Status = 422 });
        });

        var sends = SendTogether(destination, 500, shift.Token);
        await Task.WhenAll(sends).ContinueWith(static _ => { }, TaskScheduler.Default);

        destination.Calls.Count.ShouldBe(20);
        var alone = destination.Calls.Where(static call => call.Count == 1).Select(static call => FakeDestination.Id(call[0])).ToHashSet(StringComparer.Ordinal);
        sends.Index().Where(static item => item.Item.IsCompletedSuccessfully).Select(static item => $"{item.Index}").ShouldBe(alone, ignoreOrder: true);
        sends.Count(static send => send.IsCanceled).ShouldBe(500 - alone.Count);
    }

    [Fact]
    public async Task Something_Comes_Of_A_Batch_However_Slow_Its_Calls_Are()
    {
        using var shift = new CancellationTokenSource();
        var destination = new FakeDestination(leads =>
        {
            if (leads.Count > 1)
            {
                shift.Cancel();
            }

            return Task.FromResult(new DeliveryOutcome(OutcomeKind.Permanent, "no") { Status = 422 });
        });

        var sends = SendTogether(destination, 500, shift.Token);
        await Task.WhenAll(sends).ContinueWith(static _ => { }, TaskScheduler.Default);

        sends.Index().Where(static item => item.Item.IsCompletedSuccessfully).Select(static item => item.Index).ShouldBe([0, 1]);
        sends.Count(static send => send.IsCanceled).ShouldBe(498);
    }

    [Fact]
    public async Task What_Became_Of_A_Lead_Is_Known_Before_The_Others_Are_Through()
    {
        var rest = new TaskCompletionSource<DeliveryOutcome>();
        var destination = new FakeDestination(leads =>
            leads.Count > 100 ? Task.FromResult(new DeliveryOutcome(OutcomeKind.Permanent, "no") { Status = 422 })
            : leads.Any(static lead => FakeDestination.Id(lead) is "150") ? rest.Task
            : Task.FromResult(new DeliveryOutcome(OutcomeKind.Delivered)));

        var sends = SendTogether(destination, 201, CancellationToken.None);

        (await sends[10].WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken)).Kind.ShouldBe(OutcomeKind.Delivered);
        sends[150].IsCompleted.ShouldBeFalse();
        rest.SetResult(new DeliveryOutcome(OutcomeKind.Delivered));
        (await Task.WhenAll(sends)).ShouldAllBe(static outcome => outcome.Kind == OutcomeKind.Delivered);
    }

    [Fact]
    public async Task What_Goes_Wrong_In_A_Call_Goes_To_All_Of_It()
    {
        var destination = new FakeDestination(static _ => Task.FromException<DeliveryOutcome>(new InvalidOperationException("broken")));
        var sender = Sender(destination);

        var sends = Enumerable.Range(0, 50).Select(number => sender.SendAsync(FakeDestination.Body($"{number}"), CancellationToken.None)).ToList();

        foreach (var send in sends)
        {
            await Should.ThrowAsync<InvalidOperationException>(send);
        }
    }

    private static MappedLead Named(string name) => FakeDestination.Body(name) with { Lead = SampleWork.Lead() with { FirstName = name } };

    private static Task<DeliveryOutcome[]> SendTogetherAsync(FakeDestination destination, int count) => Task.WhenAll(SendTogether(destination, count, CancellationToken.None));

    // The first goes alone, and the others wait for it.
    private static List<Task<DeliveryOutcome>> SendTogether(FakeDestination destination, int count, CancellationToken cancellationToken)
    {
        var sender = Sender(destination);
        destination.Gate = new TaskCompletionSource();
        var sends = Enumerable.Range(0, count).Select(number => sender.SendAsync(FakeDestination.Body($"{number}"), cancellationToken)).ToList();
        destination.Gate.SetResult();
        return sends;
    }

    private static BatchSender Sender(FakeDestination destination) =>
        new(destination, new CallPipeline(destination, new DeliveryOptions { BreakAfter = 10_000 }, TimeProvider.System, new Random(1)));
}
