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
        var sender = Sender(destination);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 400).Select(number => sender.SendAsync(FakeDestination.Body($"{number}"), CancellationToken.None)));

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

    private static BatchSender Sender(FakeDestination destination) =>
        new(destination, new CallPipeline(destination, new DeliveryOptions { BreakAfter = 10_000 }, TimeProvider.System, new Random(1)));
}
