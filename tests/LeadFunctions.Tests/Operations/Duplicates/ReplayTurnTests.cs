using LeadFunctions.Operations.Finding;
using LeadFunctions.Operations.Replays;
using LeadFunctions.Testing;
using LeadFunctions.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Tests.Operations.Duplicates;

/// <summary>Replays that come twice, at once, or after the app died.</summary>
public sealed class ReplayTurnTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_Replay_That_Comes_Twice_Ends_It_Once()
    {
        await using var app = await azurite.StartGuardedAsync();
        var (wrong, _) = await app.CorrectAfterAnotherPostAsync();
        var message = await app.MessageAsync(wrong);
        var worker = app.Services.GetRequiredService<ReplayWorker>();

        await worker.RunAsync(message, repeated: false);
        await worker.RunAsync(message, repeated: true);

        var lead = await app.WaitForStateAsync(wrong, "duplicate");
        lead.Delivery(GuardSteps.Destination)["attempts"]!.GetValue<int>().ShouldBe(2);
        lead["events"]!.Texts("event").Count(static text => text is "attempt").ShouldBe(2);
        await app.WaitForEmptyQueuesAsync();
        (await app.Sandbox.RecordedAsync(GuardSteps.Destination)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Of_Two_That_Failed_With_The_Same_Content_The_Newest_Is_Sent()
    {
        await using var app = await azurite.StartGuardedAsync();
        var (older, newer) = await app.CorrectToTheSameAsync();

        var answer = await app.PostAsync("ops/replays", new { });

        answer["count"]!.GetValue<int>().ShouldBe(1);
        answer.ShouldNameDuplicate(older, newer, count: 1);
        await app.WaitForStateAsync(newer, "delivered");
        await app.WaitForStateAsync(older, "duplicate");
        await app.WaitForEmptyQueuesAsync();
        (await app.Sandbox.RecordedAsync(GuardSteps.Destination)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Of_Two_That_Are_Replayed_At_Once_By_Two_Messages_One_Is_Sent()
    {
        await using var app = await azurite.StartGuardedAsync();
        var pairs = new List<(string Older, string Newer)>();
        for (var pair = 0; pair < 5; pair++)
        {
            pairs.Add(await app.CorrectToTheSameAsync($"Asha {pair}"));
        }

        var older = await Task.WhenAll(pairs.Select(pair => app.MessageAsync(pair.Older)));
        var newer = await Task.WhenAll(pairs.Select(pair => app.MessageAsync(pair.Newer)));
        var worker = app.Services.GetRequiredService<ReplayWorker>();
        await Task.WhenAll(older.Concat(newer).Select(message => worker.RunAsync(message, repeated: false)));

        foreach (var (first, second) in pairs)
        {
            var states = new List<string>();
            foreach (var id in new[] { first, second })
            {
                var lead = await app.WaitForLeadAsync(id, static deliveries => deliveries[0]!["state"]!.GetValue<string>() is "delivered" or "duplicate");
                states.Add(lead.Delivery(GuardSteps.Destination)["state"]!.GetValue<string>());
            }

            states.Order(StringComparer.Ordinal).ShouldBe(["delivered", "duplicate"]);
        }

        (await app.Sandbox.RecordedAsync(GuardSteps.Destination)).Count.ShouldBe(pairs.Count);
    }

    [Fact]
    public async Task One_That_Was_To_Be_Sent_When_The_App_Died_Is_Sent_When_Its_Message_Comes_Again()
    {
        await using var app = await azurite.StartGuardedAsync();
        var (older, newer) = await app.CorrectToTheSameAsync();
        var (first, second) = (await app.MessageAsync(older), await app.MessageAsync(newer));
        var lead = (await app.Services.GetRequiredService<LeadLocator>().FindAsync(older, TestContext.Current.CancellationToken))!.Lead;
        (await app.Services.GetRequiredService<DuplicateGuard>().TakeTurnAsync(lead.Lead!, lead.Place, GuardSteps.Destination)).ShouldBeNull();

        // The app dies here; the other one comes first.
        var worker = app.Services.GetRequiredService<ReplayWorker>();
        await worker.RunAsync(second, repeated: false);
        await worker.RunAsync(first, repeated: true);

        (await app.WaitForStateAsync(newer, "duplicate")).Delivery(GuardSteps.Destination)["duplicateOf"]!.GetValue<string>().ShouldBe(older);
        await app.WaitForStateAsync(older, "delivered");
        (await app.Sandbox.RecordedAsync(GuardSteps.Destination)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_Was_Left_For_Anothers_Sake_Does_Not_Keep_That_Other_From_Being_Sent()
    {
        await using var app = await azurite.StartGuardedAsync();
        var (older, newer) = await app.CorrectToTheSameAsync();
        await app.Sandbox.AddFaultAsync(GuardSteps.Refusal);
        await app.PostAsync("ops/replays", new { });
        await app.WaitForStateAsync(older, "duplicate");
        await app.WaitForLeadAsync(newer, static deliveries => deliveries[0]!["state"].Is("rejected") && deliveries[0]!["attempts"]!.GetValue<int>() == 2);
        await app.Sandbox.ClearFaultsAsync();

        (await app.PostAsync("ops/replays", new { }))["count"]!.GetValue<int>().ShouldBe(1);

        await app.WaitForStateAsync(newer, "delivered");
        (await app.Sandbox.RecordedAsync(GuardSteps.Destination)).Count.ShouldBe(1);
    }
}
