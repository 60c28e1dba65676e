using LeadFunctions.Delivery;
using LeadFunctions.Delivery.Sending;

namespace LeadFunctions.Tests.Delivery;

public sealed class SingleSenderTests
{
    [Fact]
    public async Task Who_Waits_For_A_Slot_Of_The_Rate_Limit_Keeps_It_When_The_Shift_Ends_And_Who_Waits_For_A_Place_Goes()
    {
        var turn = new TaskCompletionSource();
        var destination = new FakeDestination(static _ => Task.FromResult(new DeliveryOutcome(OutcomeKind.Delivered))) { Turn = turn.Task };
        using var sender = new SingleSender(new CallPipeline(destination, new DeliveryOptions(), TimeProvider.System, new Random(1)), concurrentCalls: 1);
        using var shift = new CancellationTokenSource();
        var first = sender.SendAsync(FakeDestination.Body("1"), shift.Token);
        var second = sender.SendAsync(FakeDestination.Body("2"), shift.Token);

        await shift.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => second);
        turn.SetResult();
        (await first).Kind.ShouldBe(OutcomeKind.Delivered);
        FakeDestination.Id(destination.Calls.ShouldHaveSingleItem()[0]).ShouldBe("1");
    }
}
