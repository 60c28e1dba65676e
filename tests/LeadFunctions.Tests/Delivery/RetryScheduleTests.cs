using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Delivery;
using LeadFunctions.Settings;
using Microsoft.Extensions.Options;

namespace LeadFunctions.Tests.Delivery;

public sealed class RetryScheduleTests
{
    [Fact]
    public void The_Default_Is_The_Documented_Schedule()
    {
        var schedule = Create(new DeliveryOptions { Jitter = 0 });

        Enumerable.Range(1, 9).Select(attempts => schedule.Next(attempts, retryAfter: null)).ShouldBe(
        [
            TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30),
            TimeSpan.FromHours(2), TimeSpan.FromHours(6), TimeSpan.FromHours(12), TimeSpan.FromHours(24), null,
        ]);
    }

    [Fact]
    public void Jitter_Only_Adds_And_Stays_Within_Its_Share() => Check.One(
        Config.QuickThrowOnFailure,
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), Gen.Choose(1, 8).ToArbitrary(), static (seed, attempts) =>
        {
            var plain = Create(new DeliveryOptions { Jitter = 0 }).Next(attempts, retryAfter: null)!.Value;
            var wait = Create(new DeliveryOptions { Jitter = 0.2 }, seed).Next(attempts, retryAfter: null)!.Value;
            return wait >= plain && wait <= plain * 1.2;
        }));

    [Fact]
    public void Jitter_Spreads_What_Failed_Together()
    {
        var schedule = Create(new DeliveryOptions());

        Enumerable.Range(0, 100).Select(_ => schedule.Next(3, retryAfter: null)).Distinct().Count().ShouldBeGreaterThan(90);
    }

    [Fact]
    public void A_Longer_Retry_After_Is_Kept_To_And_A_Shorter_One_Is_Not()
    {
        var schedule = Create(new DeliveryOptions { Jitter = 0 });

        schedule.Next(1, TimeSpan.FromMinutes(20)).ShouldBe(TimeSpan.FromMinutes(20));
        schedule.Next(3, TimeSpan.FromSeconds(1)).ShouldBe(TimeSpan.FromMinutes(5));
    }

    [Fact]
    public void A_Retry_After_Beyond_A_Day_Is_A_Day() =>
        Create(new DeliveryOptions { Jitter = 0 }).Next(1, TimeSpan.FromDays(400)).ShouldBe(TimeSpan.FromDays(1));

    [Fact]
    public void The_End_Of_The_Schedule_Is_Final_Whatever_The_Provider_Asks_For() =>
        Create(new DeliveryOptions { Schedule = "00:00:01" }).Next(2, TimeSpan.FromSeconds(1)).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("00:00:05,,00:01:00")]
    [InlineData("00:00:00")]
    [InlineData("-00:00:05")]
    [InlineData("4.00:00:00")]
    public void A_Wrong_Schedule_Is_Refused_With_The_Settings_Name(string schedule) =>
        Should.Throw<SettingsException>(() => Create(new DeliveryOptions { Schedule = schedule })).Message.ShouldContain("Delivery__Schedule");

    private static RetrySchedule Create(DeliveryOptions options, int seed = 1) => new(Options.Create(options), new Random(seed));
}
