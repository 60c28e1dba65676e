using LeadFunctions.Delivery;
using LeadFunctions.Delivery.Deliveries;
using LeadFunctions.Delivery.Sending;
using LeadFunctions.Providers;

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

    [Fact]
    public async Task The_Leads_Own_Values_Do_Not_Stay_In_The_Words()
    {
        var destination = new FakeDestination(static _ => Task.FromResult(new DeliveryOutcome(OutcomeKind.Permanent, "Asha Number 1 is blocked")));

        (await Deliverer(destination).DeliverAsync(Work, mayHaveArrived: false, CancellationToken.None)).Words.ShouldBe("[from the lead] is blocked");
    }

    private static Deliverer Deliverer(FakeDestination destination) =>
        new(destination, new BatchSender(destination, new CallPipeline(destination, new DeliveryOptions(), TimeProvider.System, new Random(1))));
}
