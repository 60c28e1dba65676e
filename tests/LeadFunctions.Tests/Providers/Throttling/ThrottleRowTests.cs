using System.Diagnostics;
using Azure;
using Azure.Data.Tables;
using LeadFunctions.Providers.Throttling;
using LeadFunctions.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace LeadFunctions.Tests.Providers.Throttling;

/// <summary>What the row of an account says, right or wrong.</summary>
public sealed class ThrottleRowTests(AzuriteFixture azurite)
{
    private const string Account = "account";

    [Fact]
    public async Task A_Row_That_A_Wrong_Clock_Has_Written_Holds_Nobody_Up()
    {
        var table = await CreateTableAsync();
        await WriteAsync(table, TimeSpan.FromHours(1));

        (await MeasureAsync(Create(table))).ShouldBeLessThan(TimeSpan.FromSeconds(10));

        (await ReadAheadAsync(table)).ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_Row_That_Is_Put_Right_Frees_Those_Who_Wait()
    {
        var table = await CreateTableAsync();
        await WriteAsync(table, TimeSpan.FromSeconds(28));
        var waiting = MeasureAsync(Create(table));
        await Task.Delay(TimeSpan.FromMilliseconds(500), TestContext.Current.CancellationToken);

        await WriteAsync(table, TimeSpan.Zero);

        (await waiting).ShouldBeLessThan(TimeSpan.FromSeconds(15));
    }

    [Fact]
    public async Task Those_Who_Wait_Reserve_A_Few_Seconds_Ahead_And_Those_Who_Gave_Up_Nothing()
    {
        var table = await CreateTableAsync();
        var throttle = Create(table);
        using var gaveUp = new CancellationTokenSource();
        var crowd = Enumerable.Range(0, 300).Select(_ => throttle.WaitAsync(gaveUp.Token)).ToList();
        await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
        (await ReadAheadAsync(table)).ShouldBeLessThan(TimeSpan.FromSeconds(5));

        await gaveUp.CancelAsync();

        (await MeasureAsync(throttle)).ShouldBeLessThan(TimeSpan.FromSeconds(15));
        crowd.Count(static turn => turn.IsCanceled).ShouldBeGreaterThan(250);
    }

    [Fact]
    public async Task A_Table_That_Is_Not_There_Is_An_Error()
    {
        var throttle = Create(new TableServiceClient(azurite.CreateAccount()).GetTableClient("throttles"));

        (await Should.ThrowAsync<RequestFailedException>(() => throttle.WaitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30)))).Status.ShouldBe(404);
    }

    private static async Task<TimeSpan> MeasureAsync(TableCallThrottle throttle)
    {
        var started = Stopwatch.GetTimestamp();
        await throttle.WaitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30));
        return Stopwatch.GetElapsedTime(started);
    }

    private static async Task WriteAsync(TableClient table, TimeSpan ahead) =>
        await table.UpsertEntityAsync(ThrottleRow.Create(Account, DateTimeOffset.UtcNow + ahead), TableUpdateMode.Replace, TestContext.Current.CancellationToken);

    private static async Task<TimeSpan> ReadAheadAsync(TableClient table) =>
        (await ThrottleRow.ReadAsync(table, Account, TestContext.Current.CancellationToken)).NextCall - DateTimeOffset.UtcNow;

    private static TableCallThrottle Create(TableClient table) =>
        new(table, Account, callsPerSecond: 3, TimeProvider.System, new Random(), NullLogger<TableCallThrottle>.Instance);

    private async Task<TableClient> CreateTableAsync()
    {
        var table = new TableServiceClient(azurite.CreateAccount()).GetTableClient("throttles");
        await table.CreateIfNotExistsAsync(TestContext.Current.CancellationToken);
        return table;
    }
}
