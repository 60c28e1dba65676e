using LeadFunctions.Delivery;
using LeadFunctions.Delivery.Sending;
using LeadFunctions.Providers;
using LeadFunctions.Testing;

namespace LeadFunctions.Tests.Delivery;

public sealed class CallPipelineTests
{
    private static readonly MappedLead[] Lead = [FakeDestination.Body("1")];

    private readonly ManualTimeProvider _time = new();

    [Fact]
    public async Task A_Busy_Provider_Is_Tried_Three_Times_Each_With_A_Turn_Of_Its_Own()
    {
        var destination = Answering(new DeliveryOutcome(OutcomeKind.Transient) { Status = 429 });
        var sending = Pipeline(destination).SendAsync(Lead, CancellationToken.None);

        await AdvanceThroughWaitAsync(TimeSpan.Zero, TimeSpan.FromSeconds(1));
        await AdvanceThroughWaitAsync(TimeSpan.Zero, TimeSpan.FromSeconds(3));

        (await sending).Kind.ShouldBe(OutcomeKind.Transient);
        destination.Calls.Count.ShouldBe(3);
        destination.Turns.ShouldBe(3);
    }

    [Theory]
    [InlineData(OutcomeKind.Delivered)]
    [InlineData(OutcomeKind.Duplicate)]
    [InlineData(OutcomeKind.Permanent)]
    [InlineData(OutcomeKind.Auth)]
    [InlineData(OutcomeKind.Ambiguous)]
    public async Task Nothing_Else_Is_Tried_Again_Here(OutcomeKind kind)
    {
        var destination = Answering(new DeliveryOutcome(kind));

        (await Pipeline(destination).SendAsync(Lead, CancellationToken.None)).Kind.ShouldBe(kind);

        destination.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_Retry_After_Of_Two_Seconds_Is_Waited_For_Exactly()
    {
        var destination = Answering(new DeliveryOutcome(OutcomeKind.Transient) { Status = 429, RetryAfter = TimeSpan.FromSeconds(2) }, new DeliveryOutcome(OutcomeKind.Delivered));
        var sending = Pipeline(destination).SendAsync(Lead, CancellationToken.None);

        await AdvanceThroughWaitAsync(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2));

        (await sending).Kind.ShouldBe(OutcomeKind.Delivered);
    }

    [Fact]
    public async Task A_Longer_Retry_After_Is_Left_To_The_Schedule()
    {
        var wait = TimeSpan.FromMilliseconds(2001);
        var destination = Answering(new DeliveryOutcome(OutcomeKind.Transient) { Status = 503, RetryAfter = wait });

        (await Pipeline(destination).SendAsync(Lead, CancellationToken.None)).RetryAfter.ShouldBe(wait);

        destination.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_Provider_That_Fails_Too_Often_Is_Left_Alone_And_Then_Tried_With_One_Call()
    {
        var outcome = new DeliveryOutcome(OutcomeKind.Ambiguous);
        var destination = new FakeDestination(_ => Task.FromResult(outcome));
        var pipeline = Pipeline(destination);
        for (var i = 0; i < 4; i++)
        {
            await pipeline.SendAsync(Lead, CancellationToken.None);
        }

        var refused = await pipeline.SendAsync(Lead, CancellationToken.None);
        refused.Kind.ShouldBe(OutcomeKind.Transient);
        refused.Words!.ShouldContain("not tried");
        refused.RetryAfter.ShouldBe(TimeSpan.FromSeconds(15));
        destination.Calls.Count.ShouldBe(4);

        _time.Advance(TimeSpan.FromSeconds(16));
        (await pipeline.SendAsync(Lead, CancellationToken.None)).Kind.ShouldBe(OutcomeKind.Ambiguous);
        (await pipeline.SendAsync(Lead, CancellationToken.None)).Words!.ShouldContain("not tried");
        destination.Calls.Count.ShouldBe(5);

        _time.Advance(TimeSpan.FromSeconds(16));
        outcome = new DeliveryOutcome(OutcomeKind.Delivered);
        (await pipeline.SendAsync(Lead, CancellationToken.None)).Kind.ShouldBe(OutcomeKind.Delivered);
        (await pipeline.SendAsync(Lead, CancellationToken.None)).Kind.ShouldBe(OutcomeKind.Delivered);
    }

    [Theory]
    [InlineData(OutcomeKind.Permanent, 422)]
    [InlineData(OutcomeKind.Auth, 401)]
    [InlineData(OutcomeKind.Transient, 429)]
    public async Task Refusals_And_Limits_Do_Not_Open_The_Circuit(OutcomeKind kind, int status)
    {
        var destination = Answering(new DeliveryOutcome(kind) { Status = status, RetryAfter = TimeSpan.FromSeconds(3) });
        var pipeline = Pipeline(destination);
        for (var i = 0; i < 20; i++)
        {
            (await pipeline.SendAsync(Lead, CancellationToken.None)).Kind.ShouldBe(kind);
        }

        destination.Calls.Count.ShouldBe(20);
    }

    private CallPipeline Pipeline(FakeDestination destination) => new(destination, new DeliveryOptions { BreakAfter = 4 }, _time, new Random(1));

    private static FakeDestination Answering(params DeliveryOutcome[] outcomes)
    {
        var number = 0;
        return new FakeDestination(_ => Task.FromResult(outcomes[Math.Min(number++, outcomes.Length - 1)]));
    }

    private async Task AdvanceThroughWaitAsync(TimeSpan from, TimeSpan to) => _time.Advance(await _time.WaitForTimerAsync(from, to));
}
