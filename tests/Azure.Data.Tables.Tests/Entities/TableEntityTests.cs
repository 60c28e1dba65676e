using LeadFunctions.Testing;

namespace Azure.Data.Tables.Tests;

public sealed class TableEntityTests(AzuriteFixture azurite)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_type_of_property_comes_back()
    {
        await using var table = await TestTable.CreateAsync(azurite);
        var id = Guid.NewGuid();
        var time = new DateTimeOffset(2026, 11, 20, 5, 0, 0, TimeSpan.FromHours(5.5)).AddTicks(7654321);

        await table.Client.AddEntityAsync(
            new TableEntity("p", "r")
            {
                ["text"] = "a\u0000b\r\n\"\\🙂",
                ["empty"] = string.Empty,
                ["int"] = int.MinValue,
                ["long"] = long.MinValue,
                ["double"] = 3.0,
                ["bool"] = false,
                ["guid"] = id,
                ["time"] = time,
                ["utc"] = time.UtcDateTime,
                ["bytes"] = new byte[] { 0, 128, 255 },
                ["data"] = BinaryData.FromBytes([]),
                ["decimal"] = 12.5m,
                ["nothing"] = null,
            },
            Stop);
        var read = (await table.Client.GetEntityAsync<TableEntity>("p", "r", cancellationToken: Stop)).Value;

        read.GetString("text").ShouldBe("a\u0000b\r\n\"\\🙂");
        read.GetString("empty").ShouldBe(string.Empty);
        read.GetInt32("int").ShouldBe(int.MinValue);
        read.GetInt64("long").ShouldBe(long.MinValue);
        read.GetDouble("double").ShouldBe(3.0);
        read.GetBoolean("bool").ShouldBe(false);
        read.GetGuid("guid").ShouldBe(id);
        read.GetDateTimeOffset("time").ShouldBe(time);
        read["time"].ShouldBeOfType<DateTimeOffset>().Offset.ShouldBe(TimeSpan.Zero);
        read.GetDateTime("utc").ShouldBe(time.UtcDateTime);
        read.GetBinary("bytes").ShouldBe([0, 128, 255]);
        read.GetBinaryData("bytes")!.ToArray().ShouldBe([0, 128, 255]);
        read.GetBinary("data").ShouldBe([]);
        read["decimal"].ShouldBe(12.5d);
        read.ContainsKey("nothing").ShouldBeFalse();
        read.Timestamp!.Value.ShouldBeGreaterThan(time.AddYears(-1));
        read.ETag.ToString().ShouldStartWith("W/\"datetime'");
    }

    [Theory]
    [InlineData(DateTimeKind.Unspecified)]
    [InlineData(DateTimeKind.Local)]
    public async Task A_time_that_is_not_in_utc_is_refused(DateTimeKind kind)
    {
        var client = new TableClient(azurite.ConnectionString, TestTable.NewName());
        var entity = new TableEntity("p", "r") { ["time"] = new DateTime(2026, 1, 1, 0, 0, 0, kind) };

        await Should.ThrowAsync<NotSupportedException>(async () => await client.AddEntityAsync(entity, Stop));
        await Should.ThrowAsync<NotSupportedException>(async () => await client.SubmitTransactionAsync([new(TableTransactionActionType.Add, entity)], Stop));
    }

    [Fact]
    public void A_getter_of_another_type_is_refused()
    {
        var entity = new TableEntity { ["int"] = 1 };

        Should.Throw<InvalidOperationException>(() => entity.GetInt64("int"));
        Should.Throw<InvalidOperationException>(() => entity.GetString("int"));
        entity.GetInt32("missing").ShouldBeNull();
        entity["missing"].ShouldBeNull();
    }

    [Fact]
    public void A_property_keeps_its_type_and_numbers_widen()
    {
        var entity = new TableEntity { ["double"] = 1.5, ["long"] = 1L, ["int"] = 1, ["text"] = "a" };

        entity["double"] = 2;
        entity["long"] = 2;
        entity["int"] = 5L;

        entity["double"].ShouldBe(2d);
        entity["long"].ShouldBe(2L);
        entity["int"].ShouldBe(5L);
        Should.Throw<InvalidOperationException>(() => entity.Add("text", 1));
    }

    [Fact]
    public void It_is_a_dictionary_of_all_its_properties()
    {
        IDictionary<string, object> entity = new TableEntity("p", "r") { ["a"] = 1 };

        entity.Keys.ShouldBe(["PartitionKey", "RowKey", "a"]);
        entity.Values.ShouldBe(["p", "r", 1]);
        entity.Count.ShouldBe(3);
        entity.IsReadOnly.ShouldBeFalse();
        entity.Contains(new("a", 1)).ShouldBeTrue();
        entity.Remove(new KeyValuePair<string, object>("a", 2)).ShouldBeFalse();
        entity.Remove("a").ShouldBeTrue();
        entity.TryGetValue("a", out _).ShouldBeFalse();
        new TableEntity(entity).RowKey.ShouldBe("r");
        entity.Clear();
        entity.ShouldBeEmpty();
        ((TableEntity)entity).ETag.ShouldBe(default);
    }
}
