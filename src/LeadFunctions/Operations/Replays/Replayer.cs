using LeadFunctions.Delivery;
using LeadFunctions.Operations.Finding;
using LeadFunctions.Operations.Http;
using LeadFunctions.Operations.Poison;
using Microsoft.AspNetCore.Http;

namespace LeadFunctions.Operations.Replays;

/// <summary>Takes operators' wishes to send deliveries again.</summary>
public sealed class Replayer(LeadLocator locator, ReplayPlanner planner, ReplayQueue queue, PoisonStore poison)
{
    /// <summary>Replays what a filter or ids name.</summary>
    public async Task<IResult> ReplayAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var wish = await OpsBody.ReadAsync(request, OpsJson.Default.ReplayRequest, cancellationToken);
        Check(wish);
        var plan = await planner.PlanAsync(wish, cancellationToken);
        if (!wish.DryRun)
        {
            await queue.SendAsync(plan.References, wish.Force);
        }

        return Results.Json(plan.Answer(wish.DryRun, await PutBackAsync(wish, plan)), OpsJson.Default.ReplayAnswer);
    }

    /// <summary>Replays the deliveries of one lead.</summary>
    public async Task<IResult> ReplayLeadAsync(HttpRequest request, string id, CancellationToken cancellationToken)
    {
        var wish = await OpsBody.ReadAsync(request, OpsJson.Default.LeadReplayRequest, cancellationToken);
        if (await locator.FindAsync(id, cancellationToken) is not { } found)
        {
            return OpsProblems.UnknownLead();
        }

        if (found.Lead.Lead is null)
        {
            return OpsProblems.Erased();
        }

        var plan = await planner.PlanAsync(wish, id, found);
        var answer = plan.Answer(dryRun: false, messages: []);
        if (answer.Count + answer.Duplicates.Count == 0)
        {
            return OpsProblems.NotReplayed(string.Join(' ', answer.Refused.Select(static refused => $"{refused.Destination}: {refused.Why}")));
        }

        await queue.SendAsync(plan.References, wish.Force);
        return Results.Json(answer, OpsJson.Default.ReplayAnswer);
    }

    private async Task<IReadOnlyList<string>> PutBackAsync(ReplayRequest wish, ReplayPlan plan)
    {
        var messages = new List<string>();
        foreach (var id in wish.Messages ?? [])
        {
            if (await poison.PutBackAsync(id, wish.DryRun))
            {
                messages.Add(id);
            }
            else
            {
                plan.Refuse(id, destination: null, state: null, "No message of this id is recorded.");
            }
        }

        return messages;
    }

    private static void Check(ReplayRequest wish)
    {
        if (wish.Limit is < 1 or > OpsLimits.MaxReplayLimit)
        {
            throw new InvalidRequestException("limit", $"Write a number from 1 to {OpsLimits.MaxReplayLimit}.");
        }

        if (wish.Ids is { Count: > OpsLimits.MaxIds } || wish.Messages is { Count: > OpsLimits.MaxIds })
        {
            throw new InvalidRequestException("ids", $"Write at most {OpsLimits.MaxIds} ids.");
        }

        if (wish.Messages?.Any(static id => id is null) is true)
        {
            throw new InvalidRequestException("messages", "Write ids of messages.");
        }

        if (wish.Ids is not null && (wish.Source ?? wish.From ?? wish.To) is not null)
        {
            throw new InvalidRequestException("ids", "Ids say which leads are meant: leave out source, from and to.");
        }

        if (!wish.Force && wish.State is DeliveryState.Delivered or DeliveryState.Duplicate or DeliveryState.Pending)
        {
            throw new InvalidRequestException("state", "Deliveries in this state are sent again only with force.");
        }
    }
}
