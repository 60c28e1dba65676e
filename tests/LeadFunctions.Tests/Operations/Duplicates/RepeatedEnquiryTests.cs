using LeadFunctions.Testing;
using LeadFunctions.Tests.Hosting;

namespace LeadFunctions.Tests.Operations.Duplicates;

/// <summary>The same enquiry after the window, when either of the two failed.</summary>
public sealed class RepeatedEnquiryTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task An_Old_Lead_Whose_Enquiry_Got_Through_After_The_Window_Ends_As_A_Duplicate()
    {
        var time = new ShiftedTime();
        await using var app = await azurite.StartGuardedAsync(time);
        await app.Sandbox.AddFaultAsync(GuardSteps.Outage);
        var old = await app.PostLeadAsync(new { name = "Asha", phone = GuardSteps.Phone });
        await app.WaitForStateAsync(old, "exhausted");
        await app.Sandbox.ClearFaultsAsync();
        time.Advance(TimeSpan.FromHours(25));
        var latest = await app.PostLeadAsync(new { name = "Asha", phone = GuardSteps.Phone });
        await app.WaitForStateAsync(latest, "delivered");

        (await app.PostAsync("ops/replays", new { })).ShouldNameDuplicate(old, latest);

        await app.WaitForStateAsync(old, "duplicate");
        await app.WaitForEmptyQueuesAsync();
        (await app.Sandbox.RecordedAsync(GuardSteps.Destination)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_New_Enquiry_After_The_Window_Is_Sent_Though_The_Old_One_Was()
    {
        var time = new ShiftedTime();
        await using var app = await azurite.StartGuardedAsync(time);
        await app.WaitForStateAsync(await app.PostLeadAsync(new { name = "Asha", phone = GuardSteps.Phone }), "delivered");
        time.Advance(TimeSpan.FromHours(25));
        await app.Sandbox.AddFaultAsync(GuardSteps.Refusal);
        var latest = await app.PostLeadAsync(new { name = "Asha", phone = GuardSteps.Phone });
        await app.WaitForStateAsync(latest, "rejected");
        await app.Sandbox.ClearFaultsAsync();

        await app.PostAsync("ops/replays", new { });

        await app.WaitForStateAsync(latest, "delivered");
        (await app.Sandbox.RecordedAsync(GuardSteps.Destination)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_Enquiry_Is_Not_Sent_Again_Once_The_Old_One_Was_Replayed_After_It_Came()
    {
        var time = new ShiftedTime();
        await using var app = await azurite.StartGuardedAsync(time);
        await app.Sandbox.AddFaultAsync(GuardSteps.Refusal);
        var old = await app.PostLeadAsync(new { name = "Asha", phone = GuardSteps.Phone });
        await app.WaitForStateAsync(old, "rejected");
        time.Advance(TimeSpan.FromHours(25));
        var latest = await app.PostLeadAsync(new { name = "Asha", phone = GuardSteps.Phone });
        await app.WaitForEndAsync(latest, GuardSteps.Destination);
        await app.Sandbox.ClearFaultsAsync();
        await app.PostAsync($"ops/leads/{old}/replay", new { });
        await app.WaitForStateAsync(old, "delivered");

        await app.PostAsync($"ops/leads/{latest}/replay", new { });

        await app.WaitForStateAsync(latest, "duplicate");
        (await app.Sandbox.RecordedAsync(GuardSteps.Destination)).Count.ShouldBe(1);
    }
}
