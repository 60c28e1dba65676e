using Microsoft.Azure.Functions.Worker.LocalHost;

namespace Microsoft.Azure.Functions.Worker.Tests;

public sealed class TimerScheduleTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 10, 7, 30, TimeSpan.Zero);

    [Theory]
    [InlineData("0 */5 * * * *", "2026-11-20T10:10:00Z")]
    [InlineData("*/5 * * * *", "2026-11-20T10:10:00Z")]
    [InlineData("15 * * * * *", "2026-11-20T10:08:15Z")]
    [InlineData("  0  0 6   * * MON ", "2026-11-23T06:00:00Z")]
    [InlineData("0 0 0 1 Jan *", "2027-01-01T00:00:00Z")]
    [InlineData("0 0 0 30 2 *", "9999-12-31T23:59:59.9999999Z")]
    public void Six_fields_or_five_without_seconds_are_a_schedule_in_UTC(string expression, string next) =>
        new TimerSchedule(expression).After(Now).ShouldBe(DateTimeOffset.Parse(next));

    [Fact]
    public void Times_of_another_offset_are_compared_as_UTC() =>
        new TimerSchedule("0 0 12 * * *").After(Now.ToOffset(TimeSpan.FromHours(5.5))).ShouldBe(new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("")]
    [InlineData("* * *")]
    [InlineData("0 61 * * * *")]
    [InlineData("00:05:00")]
    public void Anything_else_is_not(string expression) =>
        Should.Throw<FormatException>(() => new TimerSchedule(expression)).Message.ShouldContain($"'{expression}'");

    [Theory]
    [InlineData("*/30 * * * * *", true)]
    [InlineData("0,30 */10 * * * *", true)]
    [InlineData("0 * * * * *", false)]
    [InlineData("* * * * *", false)]
    [InlineData("0 0 0 30 2 *", false)]
    public void Occurrences_less_than_a_minute_apart_are_not_monitored(string expression, bool expected) =>
        new TimerSchedule(expression).IsMoreOftenThanMonitored(Now).ShouldBe(expected);
}
