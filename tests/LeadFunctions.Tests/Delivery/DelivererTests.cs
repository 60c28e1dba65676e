using LeadFunctions.Delivery;
using LeadFunctions.Delivery.Deliveries;
using LeadFunctions.Delivery.Sending;
using LeadFunctions.Providers;
using Microsoft.Extensions.Options;

namespace LeadFunctions.Tests.Delivery;

public sealed class DelivererTests
{
    private static readonly DeliveryWork Work = new(SampleWork.Lead(), SampleWork.Record());

    [Theory]
    [InlineData(false, false, Arrival.Arrived, OnAmbiguous.Retry, 1, null)]
    [InlineData(true, true, Arrival.Arrived, OnAmbiguous.Hold, 1, null)]
    [InlineData(true, false, Arrival.Arrived, OnAmbiguous.Hold, 0, "an earlier try had arrived")]
    [InlineData(true, false, Arrival.NotArrived, OnAmbiguous.Hold, 1, null)]
    [InlineData(true, false, Arrival.Unknown, OnAmbiguous.Retry, 1, "sent again, though an earlier try may have arrived.")]
    [InlineData(true, false, Arrival.Unknown, OnAmbiguous.Hold, 0, "an earlier try may have arrived, and the provider cannot tell")]
    public async Task What_May_Have_Arrived_Is_Looked_For_First(bool mayHaveArrived, bool canRepeat, Arrival arrival, OnAmbiguous onAmbiguous, int calls, string? words)
    {
        var destination = new FakeDestination(static _ => Task.FromResult(new DeliveryOutcome(OutcomeKind.Delivered))) { CanRepeat = canRepeat, Arrival = arrival };
        destination.Options.OnAmbiguous = onAmbiguous;

        var outcome = await Deliverer(destination).DeliverAsync(Work, mayHaveArrived, CancellationToken.None);

        destination.Calls.Count.ShouldBe(calls);
        outcome.Words.ShouldBe(words);
        outcome.Hold.ShouldBe(calls == 0 && arrival == Arrival.Unknown);
    }

    [Theory]
    [InlineData(1, 0, OnAmbiguous.Retry, 0, OutcomeKind.Transient, "an earlier try may have arrived, and asking the provider failed. busy")]
    [InlineData(1, 0, OnAmbiguous.Hold, 0, OutcomeKind.Transient, "an earlier try may have arrived, and asking the provider failed. busy")]
    [InlineData(2, 0, OnAmbiguous.Retry, 1, OutcomeKind.Delivered, "sent again, though an earlier try may have arrived.")]
    [InlineData(2, 0, OnAmbiguous.Hold, 0, OutcomeKind.Ambiguous, "an earlier try may have arrived, and the provider cannot tell")]
    [InlineData(3, 2, OnAmbiguous.Hold, 0, OutcomeKind.Transient, "an earlier try may have arrived, and asking the provider failed. busy")]
    public async Task A_Provider_That_Does_Not_Answer_Is_Asked_Again_Until_The_Schedule_Ends(
        int attempts, int earlier, OnAmbiguous onAmbiguous, int calls, OutcomeKind kind, string words)
    {
        var destination = new FakeDestination(static _ => Task.FromResult(new DeliveryOutcome(OutcomeKind.Delivered)))
        {
            LookupFailure = new DeliveryOutcome(OutcomeKind.Transient, "busy") { RetryAfter = TimeSpan.FromSeconds(7) },
        };
        destination.Options.OnAmbiguous = onAmbiguous;

        var outcome = await Deliverer(destination).DeliverAsync(Work with { Record = Work.Record with { Attempts = attempts, Base = earlier } }, mayHaveArrived: true, CancellationToken.None);

        destination.Calls.Count.ShouldBe(calls);
        outcome.Kind.ShouldBe(kind);
        outcome.Words.ShouldBe(words);
        outcome.Hold.ShouldBe(kind == OutcomeKind.Ambiguous);
        outcome.RetryAfter.ShouldBe(kind == OutcomeKind.Transient ? TimeSpan.FromSeconds(7) : null);
    }

    [Fact]
    public async Task The_Leads_Own_Values_Do_Not_Stay_In_The_Words()
    {
        var destination = new FakeDestination(static _ => Task.FromResult(new DeliveryOutcome(OutcomeKind.Permanent, "Asha Number 1 is blocked")));

        (await Deliverer(destination).DeliverAsync(Work, mayHaveArrived: false, CancellationToken.None)).Words.ShouldBe("[from the lead] is blocked");
    }

    private static Deliverer Deliverer(FakeDestination destination)
    {
        var options = new DeliveryOptions { Schedule = "00:00:01,00:00:01" };
        return new(
            destination,
            new BatchSender(destination, new CallPipeline(destination, options, TimeProvider.System, new Random(1))),
            new RetrySchedule(Options.Create(options), new Random(1)));
    }
}
