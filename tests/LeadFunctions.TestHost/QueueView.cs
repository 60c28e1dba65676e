using LeadFunctions.Storage;
using LeadFunctions.Testing;

namespace LeadFunctions.Tests.Hosting;

/// <summary>Looks at an app's queues.</summary>
public static class QueueView
{
    /// <summary>Waits until no queue holds a message, seen, hidden or being worked on.</summary>
    public static Task WaitForEmptyQueuesAsync(this TestApp app) => Eventually.GetAsync(
        async () => (await Task.WhenAll(QueueNames.All.Select(async name => (await app.Queue(name).GetPropertiesAsync()).Value.ApproximateMessagesCount))).Sum(),
        static count => count == 0,
        "empty queues");
}
