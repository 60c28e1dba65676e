using LeadFunctions.Delivery;
using LeadFunctions.Soak;

namespace LeadFunctions.Tests.EndToEnd;

public sealed class SoakTests
{
    [Fact]
    public async Task Nothing_Is_Lost_And_Nothing_Doubled_Without_Reason_Whatever_Is_Killed_Stopped_Or_Failing()
    {
        var output = TestContext.Current.TestOutputHelper!;
        var options = new SoakOptions { Kills = 3, Patience = TimeSpan.FromMinutes(5), Seed = 20260731 };

        var report = await SoakRun.RunAsync(options, output.WriteLine, TestContext.Current.CancellationToken);

        output.WriteLine(report.ToString());
        report.IsClean.ShouldBeTrue(report.ToString());
        report.Destinations.ShouldAllBe(destination => destination.In(DeliveryState.Rejected) == options.Refused);
        report.Destinations.ShouldAllBe(destination => destination.In(DeliveryState.Delivered) + destination.In(DeliveryState.Duplicate) == options.Leads - options.Refused);
    }
}
