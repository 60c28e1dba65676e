using System.Globalization;
using LeadFunctions.Delivery;
using LeadFunctions.Delivery.Deliveries;
using LeadFunctions.Testing;
using LeadFunctions.Tests.Hosting;

namespace LeadFunctions.Tests.Providers.Conformance;

/// <summary>What becomes of a lead where the provider fails, refuses, or says nothing.</summary>
public abstract class FailureConformance(AzuriteFixture azurite, ProviderData data) : MappingConformance(azurite, data)
{
    // One call and its two quick repeats.
    private const int CallsOfOneTry = 3;

    [Fact]
    public async Task Refused_Credentials_Keep_The_Lead_Until_They_Are_Accepted_Again()
    {
        var delivery = await DeliverThroughAsync(new { provider = Data.Name, tokenExpired = true, count = 2 });

        Outcomes(delivery).ShouldBe([OutcomeKind.Auth, OutcomeKind.Auth, OutcomeKind.Delivered]);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    public async Task A_Busy_Provider_Gets_The_Lead_Later_And_Once(int status)
    {
        var delivery = await DeliverThroughAsync(new { provider = Data.Name, status, count = CallsOfOneTry });

        Outcomes(delivery).ShouldBe([OutcomeKind.Transient, OutcomeKind.Delivered]);
        delivery.History[0].Status.ShouldBe(status);
    }

    [Fact]
    public async Task A_Short_Retry_After_Is_Waited_For()
    {
        var delivery = await DeliverThroughAsync(new { provider = Data.Name, status = 429, retryAfter = 1, count = 1 });

        Outcomes(delivery).ShouldBe([OutcomeKind.Delivered]);
        delivery.History[0].Milliseconds.ShouldBeGreaterThanOrEqualTo(950);
    }

    [Fact]
    public async Task A_Longer_Retry_After_Is_Left_To_The_Schedule() =>
        ShouldHaveWaited(await DeliverThroughAsync(new { provider = Data.Name, status = 429, retryAfter = 3, count = 1 }), TimeSpan.FromSeconds(2.9));

    [Fact]
    public async Task A_Retry_After_That_Is_A_Date_Is_Honoured()
    {
        var date = DateTimeOffset.UtcNow.AddSeconds(7).ToString("R", CultureInfo.InvariantCulture);

        var delivery = await DeliverThroughAsync(new { provider = Data.Name, status = 503, retryAfter = date, count = 1 });

        ShouldHaveWaited(delivery, TimeSpan.FromSeconds(2));
        delivery.History[1].At.ShouldBeGreaterThanOrEqualTo(DateTimeOffset.Parse(date, CultureInfo.InvariantCulture).AddSeconds(-1));
    }

    [Fact]
    public async Task A_Connection_Dropped_Before_The_Lead_Is_Recorded_Delivers_It_Once()
    {
        var delivery = await DeliverThroughAsync(new { provider = Data.Name, method = "POST", dropConnection = "before" });

        Outcomes(delivery).ShouldBe([OutcomeKind.Ambiguous, OutcomeKind.Delivered]);
        (delivery.History[1].Words ?? string.Empty).ShouldNotContain("sent again");
    }

    [Fact]
    public Task A_Connection_Dropped_After_The_Lead_Is_Recorded_Repeats_Nothing_Unknowingly() =>
        ShouldRepeatNothingUnknowinglyAsync(new { provider = Data.Name, method = "POST", dropConnection = "after" });

    [Fact]
    public Task An_Answer_That_Comes_Too_Late_Repeats_Nothing_Unknowingly() =>
        ShouldRepeatNothingUnknowinglyAsync(new { provider = Data.Name, method = "POST", latencyMs = 1500 });

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public async Task An_Answer_That_Breaks_Off_Repeats_Nothing(int bytes)
    {
        var delivery = await DeliverThroughAsync(new { provider = Data.Name, method = "POST", cutAfterBytes = bytes }, DeliveryState.Duplicate);

        Outcomes(delivery).First().ShouldBe(Data.StatusTells ? OutcomeKind.Delivered : OutcomeKind.Ambiguous);
    }

    [Fact]
    public async Task A_Refusal_That_Breaks_Off_Is_Tried_Again()
    {
        var delivery = await DeliverThroughAsync(new { provider = Data.Name, method = "POST", status = 422, cutAfterBytes = 5, count = CallsOfOneTry });

        Outcomes(delivery).ShouldBe([OutcomeKind.Transient, OutcomeKind.Delivered]);
        delivery.History[0].Status.ShouldBe(422);
    }

    [Theory]
    [InlineData("Retry", 404, DeliveryState.Delivered)]
    [InlineData("Hold", 404, DeliveryState.Held)]
    [InlineData("Retry", 500, DeliveryState.Delivered)]
    [InlineData("Hold", 500, DeliveryState.Held)]
    public async Task Where_The_Provider_Cannot_Tell_At_All_Or_To_The_End_The_Setting_Decides(string onAmbiguous, int status, DeliveryState expected)
    {
        await using var app = await StartAsync(("OnAmbiguous", onAmbiguous));
        await app.Sandbox.AddFaultAsync(new { provider = Data.Name, method = "POST", dropConnection = "after" });
        await app.Sandbox.AddFaultAsync(new { provider = Data.Name, method = "GET", status, count = 0 });

        var delivery = await app.WaitForEndAsync(await app.PostLeadAsync(SampleLeads.Full), Data.Name);

        delivery.State.ShouldBe(Data.LostAnswer == LostAnswer.RepeatIsSafe ? DeliveryState.Delivered : expected);
        var isRepeated = Data.LostAnswer != LostAnswer.RepeatIsSafe && expected == DeliveryState.Delivered;
        (await TakenAsync(app)).Count.ShouldBe(isRepeated ? 2 : 1);
        (delivery.History[^1].Words ?? string.Empty).Contains("sent again", StringComparison.Ordinal).ShouldBe(isRepeated);
    }

    [Theory]
    [InlineData("Retry", 429)]
    [InlineData("Hold", 503)]
    public async Task A_Provider_That_Cannot_Be_Asked_Just_Now_Is_Asked_Later(string onAmbiguous, int status)
    {
        await using var app = await StartAsync(("OnAmbiguous", onAmbiguous));
        await app.Sandbox.AddFaultAsync(new { provider = Data.Name, method = "POST", dropConnection = "before" });
        await app.Sandbox.AddFaultAsync(new { provider = Data.Name, method = "GET", status });

        var delivery = await app.WaitForEndAsync(await app.PostLeadAsync(SampleLeads.Full), Data.Name);

        Outcomes(delivery).ShouldBe(Data.LostAnswer == LostAnswer.RepeatIsSafe
            ? [OutcomeKind.Ambiguous, OutcomeKind.Delivered]
            : [OutcomeKind.Ambiguous, OutcomeKind.Transient, OutcomeKind.Delivered]);
        (await TakenAsync(app)).Count.ShouldBe(1);
        (delivery.History[^1].Words ?? string.Empty).ShouldNotContain("sent again");
    }

    [Fact]
    public async Task Another_Enquiry_Of_The_Same_Person_Is_Not_Taken_For_The_Lead()
    {
        await using var app = await StartAsync();
        await app.WaitForEndAsync(await app.PostLeadAsync(SampleLeads.Full), Data.Name);
        await app.Sandbox.AddFaultAsync(new { provider = Data.Name, method = "POST", dropConnection = "before" });

        var delivery = await app.WaitForEndAsync(await app.PostLeadAsync(SampleLeads.With(("message", "Another question"))), Data.Name);

        delivery.State.ShouldBeOneOf(DeliveryState.Delivered, DeliveryState.Duplicate);
        var taken = await TakenAsync(app);
        taken.Count.ShouldBe(Data.LostAnswer == LostAnswer.RepeatIsSafe ? 1 : 2);
        Read(taken[^1], Data.MessageMember).ShouldBe(Data.LostAnswer == LostAnswer.RepeatIsSafe ? Read(taken[0], Data.MessageMember) : "Another question");
    }

    [Fact]
    public async Task A_Refusal_Is_Kept_With_The_Providers_Words_And_Without_Personal_Data()
    {
        await using var app = await StartAsync();
        await app.Sandbox.AddFaultAsync(new { provider = Data.Name, status = Data.Refusal.Status, body = Data.Refusal.Body, count = 0 });

        var delivery = await app.WaitForEndAsync(await app.PostLeadAsync(SampleLeads.Full), Data.Name);

        delivery.State.ShouldBe(DeliveryState.Rejected);
        var attempt = delivery.History.ShouldHaveSingleItem();
        attempt.Outcome.ShouldBe(OutcomeKind.Permanent);
        attempt.Status.ShouldBe(Data.Refusal.Status);
        attempt.Words!.ShouldContain(Data.Refusal.Words);
        foreach (var personal in new[] { "asha.obrien", "98765", "43210", "आशा", "O'Brien" })
        {
            attempt.Words!.ShouldNotContain(personal, Case.Insensitive);
        }
    }

    private async Task<DeliveryRecord> DeliverThroughAsync(object fault, DeliveryState orElse = DeliveryState.Delivered)
    {
        await using var app = await StartAsync();
        await app.Sandbox.AddFaultAsync(fault);

        var delivery = await app.WaitForEndAsync(await app.PostLeadAsync(SampleLeads.Full), Data.Name);

        delivery.State.ShouldBeOneOf(DeliveryState.Delivered, orElse);
        (await TakenAsync(app)).Count.ShouldBe(1);
        return delivery;
    }

    private async Task ShouldRepeatNothingUnknowinglyAsync(object fault)
    {
        await using var app = await StartAsync(("CallTimeout", "00:00:00.700"));
        await app.Sandbox.AddFaultAsync(fault);

        var delivery = await app.WaitForEndAsync(await app.PostLeadAsync(SampleLeads.Full), Data.Name);

        delivery.State.ShouldBeOneOf(DeliveryState.Delivered, DeliveryState.Duplicate);
        delivery.History[0].Outcome.ShouldBe(OutcomeKind.Ambiguous);
        var isRepeated = Data.LostAnswer == LostAnswer.TellsOnlyWhatIsMissing;
        (await TakenAsync(app)).Count.ShouldBe(isRepeated ? 2 : 1);
        (delivery.History[^1].Words ?? string.Empty).Contains("sent again", StringComparison.Ordinal).ShouldBe(isRepeated);
    }

    private static IEnumerable<OutcomeKind> Outcomes(DeliveryRecord delivery) => delivery.History.Select(static attempt => attempt.Outcome);

    private static void ShouldHaveWaited(DeliveryRecord delivery, TimeSpan wait)
    {
        Outcomes(delivery).ShouldBe([OutcomeKind.Transient, OutcomeKind.Delivered]);
        (delivery.History[1].At - delivery.History[0].At).ShouldBeGreaterThanOrEqualTo(wait);
    }
}
