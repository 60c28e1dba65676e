using Azure.Data.Tables;
using LeadFunctions.Delivery;
using LeadFunctions.Providers.Tokens;
using LeadFunctions.Storage;
using LeadFunctions.Testing;

namespace LeadFunctions.Tests.Providers.Tokens;

public sealed class RenewalTurnTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_Turn_Of_An_Instance_That_Died_Is_Waited_For_And_Then_Ends()
    {
        await using var rig = await TokenRig.StartAsync(azurite);
        var account = TokenAccount.Create("smartflo", "smartflo", rig.Settings["Destinations:smartflo:BaseUrl"]!, TokenRig.LoginId);
        (await CreateTurns(rig, account).TryTakeAsync(Cancellation)).ShouldNotBeNull();
        var instance = rig.CreateInstance();

        var waiting = instance.SendAsync("smartflo");
        await Eventually.GetAsync(
            () =>
            {
                rig.Clock.Advance(TimeSpan.FromSeconds(1));
                return Task.FromResult(waiting.IsCompleted);
            },
            static ended => ended,
            "the end of an instance's patience");
        (await waiting).Words.ShouldBe("Another instance is renewing the token.");
        (await rig.TokenCallsAsync("smartflo")).ShouldBe(0);

        rig.Clock.Advance(RenewalTurns.Lease);
        (await instance.SendAsync("smartflo")).Kind.ShouldBe(OutcomeKind.Delivered);
    }

    [Fact]
    public async Task Of_Many_That_Want_A_Turn_One_Gets_It()
    {
        await using var rig = await TokenRig.StartAsync(azurite);
        var account = new TokenAccount("smartflo", "smartflo-1");

        var turns = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => CreateTurns(rig, account).TryTakeAsync(Cancellation)));

        turns.Count(static turn => turn is not null).ShouldBe(1);
    }

    [Fact]
    public async Task Pauses_Double_Up_To_A_Quarter_Of_An_Hour_And_A_Success_Ends_Them()
    {
        await using var rig = await TokenRig.StartAsync(azurite);
        var turns = CreateTurns(rig, new TokenAccount("smartflo", "smartflo-1"));
        foreach (var minutes in (int[])[1, 2, 4, 8, 15, 15])
        {
            var turn = await turns.TryTakeAsync(Cancellation);
            var failed = await turns.FailAsync(turn!, TokenIssueException.Refused("Wrong."), Cancellation);
            (failed.PausedUntil!.Value - rig.Clock.GetUtcNow()).ShouldBeInRange(TimeSpan.FromMinutes(minutes - 0.5), TimeSpan.FromMinutes(minutes));
            (await Should.ThrowAsync<TokenUnavailableException>(() => turns.TryTakeAsync(Cancellation))).Message.ShouldBe("Wrong.");
            rig.Clock.Advance(TimeSpan.FromMinutes(minutes));
        }

        await turns.EndAsync((await turns.TryTakeAsync(Cancellation))!, Cancellation);

        (await turns.TryTakeAsync(Cancellation))!.Failures.ShouldBe(0);
    }

    private static RenewalTurns CreateTurns(TokenRig rig, TokenAccount account) => new(new TableClient(rig.Storage, TableNames.Locks), account, rig.Clock);
}
