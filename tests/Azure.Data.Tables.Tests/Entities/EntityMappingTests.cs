namespace Azure.Data.Tables.Tests;

public sealed class EntityMappingTests
{
    [Fact]
    public void Keys_of_an_explicit_implementation_are_written_and_read()
    {
        var entity = new Hidden { Name = "a" };
        ((ITableEntity)entity).PartitionKey = "p";
        ((ITableEntity)entity).RowKey = "r";

        var json = EntityJson.Write(entity);

        json.ShouldBe("""{"PartitionKey":"p","RowKey":"r","Name":"a"}""");
        ((ITableEntity)EntityJson.Read<Hidden>(json)).RowKey.ShouldBe("r");
    }

    [Fact]
    public void What_the_service_owns_and_what_is_null_is_not_written()
    {
        var entity = new TableEntity("p", "r") { ETag = new ETag("W/\"1\""), Timestamp = DateTimeOffset.UnixEpoch };
        entity.Add("nothing", null!);

        EntityJson.Write(entity).ShouldBe("""{"PartitionKey":"p","RowKey":"r"}""");
    }

    [Fact]
    public void Values_are_annotated_where_json_does_not_tell_their_type()
    {
        var entity = new TableEntity
        {
            ["s"] = "x",
            ["i"] = 1,
            ["b"] = true,
            ["l"] = 2L,
            ["d"] = 3d,
            ["g"] = Guid.Empty,
            ["t"] = DateTimeOffset.UnixEpoch.AddTicks(1),
            ["x"] = new byte[] { 1 },
            ["m"] = 1.50m,
            ["e"] = DayOfWeek.Monday,
        };

        EntityJson.Write(entity).ShouldBe(
            """
            {"s":"x","i":1,"b":true,"l@odata.type":"Edm.Int64","l":"2","d@odata.type":"Edm.Double","d":3,
            "g@odata.type":"Edm.Guid","g":"00000000-0000-0000-0000-000000000000",
            "t@odata.type":"Edm.DateTime","t":"1970-01-01T00:00:00.0000001Z","x@odata.type":"Edm.Binary","x":"AQ==","m":1.50,"e":"Monday"}
            """.ReplaceLineEndings(string.Empty));
    }

    [Fact]
    public void Numbers_without_annotation_are_as_small_as_they_can_be()
    {
        var entity = EntityJson.Read<TableEntity>("""{"i":1,"l":5000000000,"d":1.5,"n@odata.type":"Edm.Double","n":"NaN","z":null,"odata.metadata":"x"}""");

        entity["i"].ShouldBe(1);
        entity["l"].ShouldBe(5_000_000_000L);
        entity["d"].ShouldBe(1.5);
        entity["n"].ShouldBe(double.NaN);
        entity["z"].ShouldBeNull();
        entity.ContainsKey("odata.metadata").ShouldBeFalse();
    }

    [Fact]
    public void Types_that_tables_do_not_have_are_refused()
    {
        Should.Throw<NotSupportedException>(() => EntityJson.Write(new TableEntity { ["t"] = TimeSpan.Zero }));
        Should.Throw<NotSupportedException>(() => EntityJson.Write(new Unmappable()));
        Should.Throw<ArgumentException>(() => EntityJson.Write(new TableEntity { ["d"] = double.NaN }));
    }

    [Fact]
    public void Columns_that_a_class_does_not_have_are_skipped_and_missing_ones_keep_their_default()
    {
        var contact = EntityJson.Read<Contact>("""{"PartitionKey":"p","RowKey":"r","Unknown@odata.type":"Edm.Int64","Unknown":"5","Name":"a"}""");

        (contact.Name, contact.Count, contact.MaybeCount).ShouldBe(("a", 0, null));
    }

    private sealed class Hidden : ITableEntity
    {
        public string? Name { get; set; }

        string ITableEntity.PartitionKey { get; set; } = string.Empty;

        string ITableEntity.RowKey { get; set; } = string.Empty;

        DateTimeOffset? ITableEntity.Timestamp { get; set; }

        ETag ITableEntity.ETag { get; set; }
    }

    private sealed class Unmappable : ITableEntity
    {
        public string PartitionKey { get; set; } = "p";

        public string RowKey { get; set; } = "r";

        public DateTimeOffset? Timestamp { get; set; }

        public ETag ETag { get; set; }

        public List<string> Tags { get; } = [];
    }
}
