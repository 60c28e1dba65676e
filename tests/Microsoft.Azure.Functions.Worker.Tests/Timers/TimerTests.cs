using Azure;
using Azure.Data.Tables;
using LeadFunctions.Testing;
using Microsoft.Azure.Functions.Worker.LocalHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Tests;

public sealed class TimerTests(AzuriteFixture azurite)
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    private readonly ManualTimeProvider _time = new(Noon.AddSeconds(-1));
    private readonly FunctionProbe _probe = new();
    private readonly string _hostId = $"{Guid.NewGuid():n}";

    [Fact]
    public async Task A_timer_runs_at_each_occurrence()
    {
        await using var host = await StartAsync<TimerFunctions>("0 */5 * * * *");
        await _time.ReachAsync(Noon);
        var first = await NextAsync();
        first.IsPastDue.ShouldBeFalse();
        first.ScheduleStatus.ShouldNotBeNull().Next.ShouldBe(Noon.UtcDateTime);
        first.ScheduleStatus.Last.ShouldBe(default);
        await _time.ReachAsync(Noon.AddMinutes(5));
        var second = (await NextAsync()).ScheduleStatus.ShouldNotBeNull();
        second.Last.ShouldBe(Noon.UtcDateTime);
        second.Last.Kind.ShouldBe(DateTimeKind.Utc);
        second.Next.ShouldBe(Noon.AddMinutes(5).UtcDateTime);
        await _time.WaitForTimerAsync(Noon.AddMinutes(10));
        _probe.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_wait_of_months_is_taken_in_steps()
    {
        await using var host = await StartAsync<TimerFunctions>("0 0 0 1 1 *");
        for (var day = Noon.AddSeconds(-1).AddDays(1); day < new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero); day = day.AddDays(1))
        {
            await _time.ReachAsync(day);
        }

        await _time.ReachAsync(new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero));
        (await NextAsync()).IsPastDue.ShouldBeFalse();
    }

    [Fact]
    public async Task What_was_missed_while_the_host_was_down_is_made_up_for_once()
    {
        await RunOnceAsync<TimerFunctions>("0 */5 * * * *");
        _time.AdvanceTo(Noon.AddMinutes(33));
        await using var host = await StartAsync<TimerFunctions>("0 */5 * * * *");
        (await NextAsync()).IsPastDue.ShouldBeTrue();
        await _time.ReachAsync(Noon.AddMinutes(35));
        (await NextAsync()).IsPastDue.ShouldBeFalse();
        _probe.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_host_that_was_down_between_occurrences_has_missed_nothing()
    {
        await RunOnceAsync<TimerFunctions>("0 */5 * * * *");
        _time.AdvanceTo(Noon.AddMinutes(4));
        await using var host = await StartAsync<TimerFunctions>("0 */5 * * * *");
        await _time.WaitForTimerAsync(Noon.AddMinutes(5));
        _probe.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_changed_schedule_has_missed_nothing()
    {
        await RunOnceAsync<TimerFunctions>("0 */5 * * * *");
        _time.AdvanceTo(Noon.AddMinutes(33));
        await using var host = await StartAsync<TimerFunctions>("0 */10 * * * *");
        await _time.ReachAsync(Noon.AddMinutes(40));
        (await NextAsync()).IsPastDue.ShouldBeFalse();
        _probe.Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_unmonitored_timer_makes_up_for_nothing()
    {
        await RunOnceAsync<UnmonitoredTimerFunctions>("0 */5 * * * *");
        _time.AdvanceTo(Noon.AddMinutes(33));
        await using var host = await StartAsync<UnmonitoredTimerFunctions>("0 */5 * * * *");
        await _time.ReachAsync(Noon.AddMinutes(35));
        var timer = await NextAsync();
        timer.IsPastDue.ShouldBeFalse();
        timer.ScheduleStatus.ShouldBeNull();
        _probe.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_timer_of_less_than_a_minute_is_not_monitored()
    {
        await RunOnceAsync<TimerFunctions>("*/10 * * * * *");
        _time.AdvanceTo(Noon.AddMinutes(33).AddSeconds(1));
        await using var host = await StartAsync<TimerFunctions>("*/10 * * * * *");
        await _time.ReachAsync(Noon.AddMinutes(33).AddSeconds(10));
        (await NextAsync()).ScheduleStatus.ShouldBeNull();
        _probe.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_timer_can_run_at_start_as_well()
    {
        await using var host = await StartAsync<StartupTimerFunctions>("0 */5 * * * *");
        (await NextAsync()).IsPastDue.ShouldBeFalse();
        await _time.ReachAsync(Noon);
        await NextAsync();
        _probe.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Runs_never_overlap()
    {
        var go = new TaskCompletionSource();
        _probe.Do = (_, token) => go.Task.WaitAsync(token);
        await using var host = await StartAsync<TimerFunctions>("0 */5 * * * *");
        await _time.ReachAsync(Noon);
        await NextAsync();
        _time.AdvanceTo(Noon.AddMinutes(12));
        go.SetResult();
        await _time.WaitForTimerAsync(Noon.AddMinutes(15));
        _probe.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Two_hosts_on_one_account_run_each_occurrence_once()
    {
        await using var one = await StartAsync<TimerFunctions>("0 */5 * * * *");
        var otherTime = new ManualTimeProvider(Noon.AddSeconds(-1));
        await using var two = await StartAsync<TimerFunctions>("0 */5 * * * *", otherTime);
        for (var run = 1; run <= 3; run++)
        {
            var at = Noon.AddMinutes(5 * (run - 1));
            await _time.WaitForTimerAsync(at);
            await otherTime.WaitForTimerAsync(at);
            _time.AdvanceTo(at);
            otherTime.AdvanceTo(at);
            await NextAsync();

            // The one that lost may have seen a claim that was about to end: its clock moves to that claim's expiry.
            await Eventually.TrueAsync(() => Moved(_time, at) && Moved(otherTime, at));
            _probe.Count.ShouldBe(run);
        }
    }

    [Fact]
    public async Task A_claim_that_is_not_renewed_lapses_and_another_host_takes_over()
    {
        await RunOnceAsync<TimerFunctions>("0 */5 * * * *");
        await ClaimForAnotherAsync(until: Noon.AddMinutes(5).AddSeconds(40));
        await using var host = await StartAsync<TimerFunctions>("0 */5 * * * *");
        await _time.ReachAsync(Noon.AddMinutes(5));
        await _time.ReachAsync(Noon.AddMinutes(5).AddSeconds(40));
        (await NextAsync()).IsPastDue.ShouldBeTrue();
        await _time.WaitForTimerAsync(Noon.AddMinutes(10));
        _probe.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_claim_is_renewed_while_the_function_runs()
    {
        var go = new TaskCompletionSource();
        _probe.Do = (_, token) => go.Task.WaitAsync(token);
        await using var host = await StartAsync<TimerFunctions>("0 */5 * * * *");
        await _time.ReachAsync(Noon);
        await NextAsync();
        (await StateAsync()).LeaseExpires.ShouldBe(Noon.AddMinutes(1));
        await _time.ReachAsync(Noon.AddSeconds(30));
        await _time.ReachAsync(Noon.AddSeconds(60));
        await _time.WaitForTimerAsync(Noon.AddSeconds(90));
        (await StateAsync()).LeaseExpires.ShouldBe(Noon.AddMinutes(2));
        go.SetResult();
        await _time.WaitForTimerAsync(Noon.AddMinutes(5));
        (await StateAsync()).Owner.ShouldBeNull();
    }

    [Fact]
    public async Task A_run_that_fails_is_logged_and_the_schedule_goes_on()
    {
        _probe.Do = static (_, _) => throw new InvalidOperationException("broken");
        await using var host = await StartAsync<TimerFunctions>("0 */5 * * * *");
        await _time.ReachAsync(Noon);
        await NextAsync();
        await _time.ReachAsync(Noon.AddMinutes(5));
        await NextAsync();
        host.Logs.Lines.Where(line => line.Exception is InvalidOperationException).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_run_that_a_stopping_host_cancelled_is_due_at_the_next_start()
    {
        _probe.Do = static (_, token) => Task.Delay(Timeout.Infinite, token);
        await RunOnceAsync<TimerFunctions>("0 */5 * * * *");
        _probe.Do = static (_, _) => Task.CompletedTask;
        await using var host = await StartAsync<TimerFunctions>("0 */5 * * * *");
        (await NextAsync()).IsPastDue.ShouldBeTrue();
    }

    [Theory]
    [InlineData("", "the setting 'Schedule', named by %Schedule%, is missing")]
    [InlineData("every day", "'every day' is not an NCRONTAB expression of six fields (or five: no seconds)")]
    public async Task A_schedule_that_is_missing_or_wrong_fails_only_its_function(string schedule, string reason)
    {
        var builder = TestHost.Builder([typeof(TimerFunctions), typeof(ResultFunctions)], [("AzureWebJobsStorage", azurite.ConnectionString), ("Schedule", schedule)]);
        builder.Services.AddProbe(_probe);
        await using var host = await TestHost.StartAsync(builder);
        host.Logs.Lines.ShouldHaveSingleItem(line => line.Level == LogLevel.Error).Text.ShouldBe($"The function 'Tick' is in error and does not run: {reason}.");
        (await host.Client.GetStringAsync("api/Text")).ShouldBe("text");
    }

    [Fact]
    public async Task A_disabled_timer_does_not_run()
    {
        await using var host = await StartAsync<StartupTimerFunctions>("0 */5 * * * *", _time, ("AzureWebJobs.Tick.Disabled", "1"));
        host.Logs.Lines.ShouldHaveSingleItem(line => line.Text == "Function Tick: [timer] 0 */5 * * * * (disabled)");
        await host.StopAsync();
        _probe.Count.ShouldBe(0);
    }

    private static bool Moved(ManualTimeProvider time, DateTimeOffset at)
    {
        var next = at.AddMinutes(5);
        var expiry = at.AddMinutes(1);
        if (time.IsWaitedFor(expiry))
        {
            time.AdvanceTo(expiry);
        }

        return time.IsWaitedFor(next);
    }

    private async Task<TimerInfo> NextAsync() => (await _probe.NextAsync()).ShouldBeOfType<TimerInfo>();

    private async Task RunOnceAsync<T>(string schedule)
    {
        await using var host = await StartAsync<T>(schedule);
        await _time.ReachAsync(Noon);
        await NextAsync();
    }

    private Task<TestHost> StartAsync<T>(string schedule) => StartAsync<T>(schedule, _time);

    private Task<TestHost> StartAsync<T>(string schedule, ManualTimeProvider time, params (string, string)[] settings)
    {
        var builder = TestHost.Builder(
            [typeof(T)], [("AzureWebJobsStorage", azurite.ConnectionString), ("Schedule", schedule), ("LocalHost:HostId", _hostId), .. settings]);
        builder.Services.AddProbe(_probe);
        builder.Services.AddSingleton<TimeProvider>(time);
        return TestHost.StartAsync(builder);
    }

    private TableClient Table() => new(azurite.ConnectionString, TimerStore.TableName);

    private async Task<TimerState> StateAsync() => await Table().GetEntityAsync<TimerState>(_hostId, "Tick");

    private async Task ClaimForAnotherAsync(DateTimeOffset until)
    {
        var state = await StateAsync();
        state.Owner = "another";
        state.LeaseExpires = until;
        await Table().UpdateEntityAsync(state, ETag.All, TableUpdateMode.Replace);
    }
}
