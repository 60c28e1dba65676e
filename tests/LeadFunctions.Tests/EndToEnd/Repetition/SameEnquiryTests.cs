using LeadFunctions.Testing;
using LeadFunctions.Tests.Hosting;

namespace LeadFunctions.Tests.EndToEnd.Repetition;

/// <summary>What is the same lead, posted again.</summary>
public sealed class SameEnquiryTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task The_Same_Idempotency_Key_Is_The_Same_Lead_Whatever_It_Says_And_Whenever_It_Comes()
    {
        var time = new ShiftedTime();
        await using var app = await azurite.StartFlextellAsync(time);

        var first = await app.PostLeadAsync(new { name = "Asha", phone = "98765 43210" }, "key-1");
        var second = await app.PostLeadAsync(new { name = "Asha Sharma", phone = "98765 43210" }, "key-1");
        time.Advance(TimeSpan.FromDays(40));
        var third = await app.PostLeadAsync(new { name = "Asha", phone = "98765 43210" }, "key-1");
        var other = await app.PostLeadAsync(new { name = "Asha", phone = "98765 43210" }, "key-2");

        new[] { first, second, third }.Distinct(StringComparer.Ordinal).Count().ShouldBe(1);
        string.Equals(other, first, StringComparison.Ordinal).ShouldBeFalse();
        await app.WaitForEndAsync(first, RepetitionSteps.Destination);
        await app.WaitForEndAsync(other, RepetitionSteps.Destination);
        await app.WaitForEmptyQueuesAsync();
        (await app.Sandbox.RecordedAsync(RepetitionSteps.Destination)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_Same_Content_Is_One_Lead_Within_The_Window_And_Another_After_It()
    {
        var time = new ShiftedTime();
        await using var app = await azurite.StartFlextellAsync(time);
        var lead = new { name = "Asha", phone = "98765 43210", message = "Call me" };

        var first = await app.PostLeadAsync(lead);
        (await app.PostLeadAsync(lead)).ShouldBe(first);
        await app.WaitForEndAsync(first, RepetitionSteps.Destination);
        time.Advance(TimeSpan.FromHours(23));
        await app.PostLeadAsync(lead);
        await app.WaitForEmptyQueuesAsync();
        (await app.Sandbox.RecordedAsync(RepetitionSteps.Destination)).Count.ShouldBe(1);

        time.Advance(TimeSpan.FromHours(2));
        var later = await app.PostLeadAsync(lead);

        string.Equals(later, first, StringComparison.Ordinal).ShouldBeFalse();
        await app.WaitForEndAsync(later, RepetitionSteps.Destination);
        await app.WaitForEmptyQueuesAsync();
        (await app.Sandbox.RecordedAsync(RepetitionSteps.Destination)).Count.ShouldBe(2);
    }
}
