using LeadFunctions.Delivery;
using LeadFunctions.Delivery.Messages;
using LeadFunctions.Leads;
using LeadFunctions.Testing;
using LeadFunctions.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Tests.Operations;

public sealed class DeliveryQueueTests(AzuriteFixture azurite)
{
    [Theory]
    [InlineData(0)]
    [InlineData(60)]
    public async Task References_To_Lone_Leads_Fit_Their_Messages(int delaySeconds)
    {
        await using var app = await TestApp.StartAsync(azurite);
        var queue = app.Queue("leads-elsewhere");
        await queue.CreateAsync(cancellationToken: TestContext.Current.CancellationToken);
        var name = new string('x', 32);
        var references = Enumerable.Range(0, 1000)
            .Select(index => new DeliveryRef(new LeadRef(name, $"{index:D18}", 999), name, Attempt: 999, MayHaveArrived: true))
            .ToList();

        await app.Services.GetRequiredService<DeliveryQueue>().SendAsync(queue.Name, references, TimeSpan.FromSeconds(delaySeconds));

        var messages = (await queue.GetPropertiesAsync(TestContext.Current.CancellationToken)).Value.ApproximateMessagesCount;
        messages.ShouldBeInRange(3, 6);
    }
}
