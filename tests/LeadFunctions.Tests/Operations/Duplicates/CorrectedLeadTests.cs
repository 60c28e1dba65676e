using LeadFunctions.Testing;
using LeadFunctions.Tests.Hosting;

namespace LeadFunctions.Tests.Operations.Duplicates;

/// <summary>A lead that was corrected to what another one says.</summary>
public sealed class CorrectedLeadTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_Corrected_Lead_Whose_Enquiry_Was_Posted_Again_Is_Not_Sent_And_Ends_As_A_Duplicate()
    {
        await using var app = await azurite.StartGuardedAsync();
        var (wrong, right) = await app.CorrectAfterAnotherPostAsync();

        var dry = await app.PostAsync("ops/replays", new { ids = new[] { wrong }, dryRun = true });
        dry.ShouldNameDuplicate(wrong, right);
        (await app.PostAsync("ops/replays", new { dryRun = true })).ShouldNameDuplicate(wrong, right);
        (await app.GetAsync("ops/failures"))["failures"]!.Texts("id").ShouldBe([wrong]);

        (await app.PostAsync($"ops/leads/{wrong}/replay", new { })).ShouldNameDuplicate(wrong, right);

        var lead = await app.WaitForStateAsync(wrong, "duplicate");
        lead.Delivery(GuardSteps.Destination)["duplicateOf"]!.GetValue<string>().ShouldBe(right);
        lead["events"]!.Texts("event").ShouldBe(["received", "routed", "attempt", "replayed", "attempt"]);
        lead["events"]![4]!["outcome"]!.GetValue<string>().ShouldBe("duplicate");
        lead["events"]![4]!["words"]!.GetValue<string>().ShouldContain(right);
        (await app.GetAsync("ops/failures"))["failures"]!.AsArray().ShouldBeEmpty();
        await app.WaitForEmptyQueuesAsync();
        (await app.Sandbox.RecordedAsync(GuardSteps.Destination)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task With_Force_It_Is_Sent()
    {
        await using var app = await azurite.StartGuardedAsync();
        var (wrong, _) = await app.CorrectAfterAnotherPostAsync();

        var answer = await app.PostAsync($"ops/leads/{wrong}/replay", new { force = true });

        answer["count"]!.GetValue<int>().ShouldBe(1);
        answer["duplicates"]!.AsArray().ShouldBeEmpty();
        await app.WaitForStateAsync(wrong, "delivered");
        (await app.Sandbox.RecordedAsync(GuardSteps.Destination)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_Ended_As_A_Duplicate_Is_Sent_With_Force()
    {
        await using var app = await azurite.StartGuardedAsync();
        var (wrong, _) = await app.CorrectAfterAnotherPostAsync();
        await app.PostAsync($"ops/leads/{wrong}/replay", new { });
        await app.WaitForStateAsync(wrong, "duplicate");

        await app.PostAsync($"ops/leads/{wrong}/replay", new { force = true });

        (await app.WaitForStateAsync(wrong, "delivered")).Delivery(GuardSteps.Destination)["duplicateOf"].ShouldBeNull();
        (await app.Sandbox.RecordedAsync(GuardSteps.Destination)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_Lead_That_Its_Sender_Named_Stays_Itself_Whatever_It_Is_Corrected_To()
    {
        await using var app = await azurite.StartGuardedAsync();
        var wrong = await LeadPost.PostLeadAsync(app, new { name = "Asha", phone = "12" }, "key-1");
        await app.WaitForStateAsync(wrong, "rejected");
        await app.WaitForStateAsync(await app.PostLeadAsync(new { name = "Asha", phone = GuardSteps.Phone }), "delivered");
        await app.PatchAsync($"ops/leads/{wrong}", new { phone = GuardSteps.Phone });

        await app.PostAsync($"ops/leads/{wrong}/replay", new { });

        await app.WaitForStateAsync(wrong, "delivered");
        (await app.Sandbox.RecordedAsync(GuardSteps.Destination)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_Corrected_Lead_That_Is_Posted_Again_Is_A_Duplicate()
    {
        await using var app = await azurite.StartGuardedAsync();
        var wrong = await app.PostLeadAsync(new { name = "Asha", phone = "12", submitted_at = "1" });
        await app.WaitForStateAsync(wrong, "rejected");
        await app.PatchAsync($"ops/leads/{wrong}", new { phone = GuardSteps.Phone });
        await app.PostAsync($"ops/leads/{wrong}/replay", new { });
        await app.WaitForStateAsync(wrong, "delivered");

        var right = await app.PostLeadAsync(new { name = "Asha", phone = GuardSteps.Phone, submitted_at = "2" });

        var lead = await Eventually.GetAsync(() => app.GetAsync($"ops/leads/{right}"), static lead => lead["repeats"]!.GetValue<int>() == 1, "the repeat");
        lead["id"]!.GetValue<string>().ShouldBe(wrong);
        await app.WaitForEmptyQueuesAsync();
        (await app.Sandbox.RecordedAsync(GuardSteps.Destination)).Count.ShouldBe(1);
    }
}
