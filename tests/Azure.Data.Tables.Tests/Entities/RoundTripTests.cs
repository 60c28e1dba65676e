using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Testing;

namespace Azure.Data.Tables.Tests;

/// <summary>Whatever is written comes back.</summary>
public sealed class RoundTripTests(AzuriteFixture azurite)
{
    private const int PerTransaction = 50;

    private static readonly Gen<object> Values = Gen.OneOf(
        Text().Select(static value => (object)value),
        ArbMap.Default.GeneratorFor<int>().Select(static value => (object)value),
        ArbMap.Default.GeneratorFor<long>().Select(static value => (object)value),
        ArbMap.Default.GeneratorFor<bool>().Select(static value => (object)value),
        ArbMap.Default.GeneratorFor<Guid>().Select(static value => (object)value),
        ArbMap.Default.GeneratorFor<byte[]>().Select(static value => (object)value),
        ArbMap.Default.GeneratorFor<NormalFloat>().Select(static value => (object)value.Get),
        ArbMap.Default.GeneratorFor<DateTime>().Select(static value => (object)new DateTimeOffset(DateTime.SpecifyKind(value, DateTimeKind.Utc))));

    private static readonly Gen<Dictionary<string, object>> Properties =
        Gen.ListOf(Gen.Zip(Names(), Values)).Select(static pairs => pairs
            .DistinctBy(static pair => pair.Item1, StringComparer.Ordinal)
            .ToDictionary(static pair => pair.Item1, static pair => pair.Item2, StringComparer.Ordinal));

    [Fact]
    public void Entities_survive_json() => Check.QuickThrowOnFailure(Prop.ForAll(Properties.ToArbitrary(), static properties =>
        Differences(properties, EntityJson.Read<TableEntity>(EntityJson.Write(Entity("r", properties)))).ShouldBeEmpty()));

    [Fact]
    public async Task Entities_survive_the_service()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var table = await TestTable.CreateAsync(azurite);
        var written = Properties.Sample(PerTransaction, 20).ToList();

        await table.Client.SubmitTransactionAsync(
            written.Select(static (properties, n) => new TableTransactionAction(TableTransactionActionType.Add, Entity($"{n:000}", properties))), stop);
        var read = await table.Client.QueryAsync<TableEntity>(cancellationToken: stop).ToListAsync(stop);

        read.Count.ShouldBe(PerTransaction);
        for (var n = 0; n < PerTransaction; n++)
        {
            Differences(written[n], read[n]).ShouldBeEmpty();
        }
    }

    private static Gen<string> Text() =>
        ArbMap.Default.GeneratorFor<NonNull<string>>().Select(static text => text.Get).Where(static text => !HasLoneSurrogate(text));

    private static Gen<string> Names() =>
        Gen.NonEmptyListOf(Gen.Elements("abcxyzABCXYZ_é".ToCharArray())).Select(static letters => $"c{string.Concat(letters)}");

    private static bool HasLoneSurrogate(string text) => text.EnumerateRunes().Any(static rune => rune == System.Text.Rune.ReplacementChar);

    private static TableEntity Entity(string rowKey, Dictionary<string, object> properties)
    {
        var entity = new TableEntity(properties) { PartitionKey = "p", RowKey = rowKey };
        return entity;
    }

    private static List<string> Differences(Dictionary<string, object> written, TableEntity read) =>
        [.. written.Where(pair => !Same(pair.Value, read[pair.Key])).Select(pair => $"{pair.Key}: {pair.Value} ({pair.Value.GetType()}) came back as {read[pair.Key]}")];

    private static bool Same(object written, object? read) =>
        written is byte[] bytes ? read is byte[] other && bytes.AsSpan().SequenceEqual(other) : written.Equals(read);
}
