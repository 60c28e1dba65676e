using System.Net.Http.Json;

namespace LeadFunctions.DevHost.Tests;

public sealed class StopTests
{
    [Fact]
    public async Task Sigterm_Ends_It_With_0_And_Leaves_No_Process_Behind()
    {
        using var data = new TemporaryDirectory();
        await using var devHost = await RunningDevHost.StartAsync(data.Path);
        var children = await Processes.ChildrenOfAsync(devHost.Id);

        var (exitCode, _, error) = await devHost.TerminateAsync();

        exitCode.ShouldBe(0);
        error.ShouldBeEmpty();
        children.ShouldNotBeEmpty();
        children.ShouldAllBe(static child => !Processes.IsRunning(child));
    }

    [Fact]
    public async Task Storage_Outlives_A_Signal_That_Reaches_It_Before_The_App_Has_Ended()
    {
        using var data = new TemporaryDirectory();
        await using var devHost = await RunningDevHost.StartAsync(data.Path);
        var children = await Processes.ChildrenOfAsync(devHost.Id);
        foreach (var child in children)
        {
            await Processes.TerminateAsync(child);
        }

        await PostAsync(devHost, "asha@example.com");

        await devHost.WaitForDeliveriesAsync("asha@example.com");
    }

    [Fact]
    public async Task What_Was_Queued_Is_Delivered_After_A_Restart_With_The_Same_Data()
    {
        using var data = new TemporaryDirectory();
        await using (var first = await RunningDevHost.StartAsync(data.Path, ("AzureWebJobs__RouteLead__Disabled", "true")))
        {
            await PostAsync(first, "asha@example.com");
            (await first.TerminateAsync()).ExitCode.ShouldBe(0);
        }

        await using var second = await RunningDevHost.StartAsync(data.Path);

        await second.WaitForDeliveriesAsync("asha@example.com");
    }

    private static async Task PostAsync(RunningDevHost devHost, string email)
    {
        using var answer = await devHost.Client.PostAsJsonAsync(
            new Uri("/api/leads/website", UriKind.Relative),
            new { name = "Asha Rao", email, phone = "098450 12345" },
            TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
    }
}
