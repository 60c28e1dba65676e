using LeadFunctions.Delivery;
using LeadFunctions.Providers.Http;
using LeadFunctions.Providers.Smartflo;
using LeadFunctions.Providers.Throttling;
using LeadFunctions.Providers.Tokens;
using LeadFunctions.Testing;
using LeadFunctions.Tests.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Tests.Providers.Batches;

public sealed class SmartfloBatchesTests
{
    private static readonly DeliveryOutcome Accepted = new(OutcomeKind.Delivered) { Status = 200, BatchId = "b1" };

    private readonly ManualTimeProvider _time = new();

    [Theory]
    [InlineData(200, "Batch upload is in progress.")]
    [InlineData(200, "Not yet processed")]
    [InlineData(500, "Server Error")]
    [InlineData(404, "Batch upload failed.")]
    public async Task An_Upload_Of_Which_Nothing_Certain_Is_Heard_Is_Watched_For_A_Minute_And_Counts_As_Delivered(int status, string message)
    {
        var polls = 0;
        await using var server = await StubServer.StartAsync(_ =>
        {
            polls++;
            return Task.FromResult(Results.Json(new { message }, statusCode: status));
        });
        var start = _time.GetUtcNow();

        var waiting = WaitAsync(server.Url, canRepeat: true);
        while (_time.GetUtcNow() - start < TimeSpan.FromSeconds(60))
        {
            _time.Advance(await _time.WaitForTimerAsync(TimeSpan.Zero, TimeSpan.FromSeconds(2)));
        }

        var outcome = await waiting.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        outcome.Kind.ShouldBe(OutcomeKind.Delivered);
        outcome.Words.ShouldBe("the upload was accepted and is still being processed");
        polls.ShouldBeInRange(25, 30);
    }

    [Theory]
    [InlineData("Batch upload completed successfully.", true, OutcomeKind.Delivered)]
    [InlineData("Batch upload failed.", true, OutcomeKind.Permanent)]
    [InlineData("Batch upload failed.", false, OutcomeKind.Ambiguous)]
    public async Task What_Failed_Is_Sent_Again_Only_Where_That_Is_Harmless(string message, bool canRepeat, OutcomeKind expected)
    {
        await using var server = await StubServer.StartAsync(_ => Task.FromResult(Results.Json(new { message })));

        var waiting = WaitAsync(server.Url, canRepeat);
        _time.Advance(await _time.WaitForTimerAsync(TimeSpan.Zero, TimeSpan.FromSeconds(2)));

        (await waiting.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken)).Kind.ShouldBe(expected);
    }

    private Task<DeliveryOutcome> WaitAsync(Uri url, bool canRepeat)
    {
        var clients = new ServiceCollection().AddHttpClient(ProviderHttp.ClientName).Services.BuildServiceProvider().GetRequiredService<IHttpClientFactory>();
        var account = new ProviderAccount(new StaticToken("token"), NoThrottle.Instance, TimeSpan.FromSeconds(20));
        return new SmartfloBatches(new ProviderHttp(clients, _time), _time).WaitAsync(url, account, Accepted, canRepeat, TestContext.Current.CancellationToken);
    }
}
