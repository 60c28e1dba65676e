using Azure;
using LeadFunctions.Delivery;
using LeadFunctions.Delivery.Messages;
using LeadFunctions.Leads;
using LeadFunctions.Sandbox;
using LeadFunctions.Testing;
using LeadFunctions.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Tests.Operations;

/// <summary>References that storage did not say it has.</summary>
public sealed class LostPutTests(AzuriteFixture azurite)
{
    private const string QueueName = "leads-elsewhere";

    private static readonly DeliveryRef Reference = new(new LeadRef("website.0", BatchId.Create(DateTimeOffset.UtcNow, new Random(1)), 0), "flextell", Attempt: 0);

    [Theory]
    [InlineData("AnswerLost", 0, "first,repeat")]
    [InlineData("AnswerLost", 2, "first,repeat")]
    [InlineData("CallLost", 0, "repeat")]
    [InlineData("Refused", 0, "first")]
    [InlineData("Refused,AnswerLost", 0, "first,repeat")]
    [InlineData("AnswerLost,CallLost", 0, "first,repeat")]
    public async Task A_Reference_That_May_Be_There_Is_Put_Again_As_A_Repeat(string puts, int delaySeconds, string expected)
    {
        var storage = azurite.CreateAccount();
        var (gate, gated) = await QueueGate.StartAsync(storage, QueueName, puts.Split(',').Select(static put => Enum.Parse<QueueGate.Put>(put)));
        await using var _ = gate;
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions(), TestContext.Current.CancellationToken);
        await using var app = await TestApp.StartAsync(gated, sandbox, static settings => settings["Delivery:RepeatDelay"] = "00:00:01");
        var queue = app.Queue(QueueName);
        await queue.CreateAsync(cancellationToken: TestContext.Current.CancellationToken);

        await app.Services.GetRequiredService<DeliveryQueue>().SendAsync(QueueName, [Reference], TimeSpan.FromSeconds(delaySeconds));

        var taken = new List<DeliveryRef>();
        var count = expected.Split(',').Length;
        await Eventually.GetAsync(TakeAsync, found => found >= count, "the references");
        taken.Select(static reference => reference.MayHaveArrived ? "repeat" : "first").ShouldBe(expected.Split(','));
        taken.Select(static reference => reference with { MayHaveArrived = false }).ShouldBe(Enumerable.Repeat(Reference, count));

        async Task<int> TakeAsync()
        {
            foreach (var message in (await queue.ReceiveMessagesAsync(maxMessages: 32)).Value)
            {
                taken.AddRange(DeliveriesMessage.Read(message.Body));
            }

            return taken.Count;
        }
    }

    [Fact]
    public async Task A_Queue_That_Is_Not_There_Is_An_Error()
    {
        await using var app = await TestApp.StartAsync(azurite);

        await Should.ThrowAsync<RequestFailedException>(() => app.Services.GetRequiredService<DeliveryQueue>().SendAsync(QueueName, [Reference], TimeSpan.Zero));
    }
}
