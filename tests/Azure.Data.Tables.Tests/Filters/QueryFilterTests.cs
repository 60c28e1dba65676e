using System.Text;

namespace Azure.Data.Tables.Tests;

public sealed class QueryFilterTests
{
    private static readonly DateTimeOffset Time = new(2026, 11, 20, 5, 30, 0, TimeSpan.FromHours(5.5));

    public static TheoryData<object?, string> Literals => new()
    {
        { "it's", "'it''s'" },
        { "x' or PartitionKey ne '", "'x'' or PartitionKey ne '''" },
        { "नमस्ते 🙂", "'नमस्ते 🙂'" },
        { new StringBuilder("a'b"), "'a''b'" },
        { '\'', "''''" },
        { true, "true" },
        { 7, "7" },
        { 123L, "123L" },
        { 1.5, "1.5" },
        { -1e300, "-1E+300" },
        { 2.50m, "2.50" },
        { Guid.Parse("0d5f3a1e-0000-4000-8000-00000000abcd"), "guid'0d5f3a1e-0000-4000-8000-00000000abcd'" },
        { Time, "datetime'2026-11-20T00:00:00Z'" },
        { Time.AddTicks(1), "datetime'2026-11-20T00:00:00.0000001Z'" },
        { Time.UtcDateTime, "datetime'2026-11-20T00:00:00Z'" },
        { new byte[] { 0, 16, 255 }, "X'0010FF'" },
        { BinaryData.FromBytes([1]), "X'01'" },
        { null, "null" },
    };

    [Theory]
    [MemberData(nameof(Literals), DisableDiscoveryEnumeration = true)]
    public void Interpolated_values_become_literals(object? value, string literal) =>
        TableClient.CreateQueryFilter($"Column eq {value} and Flag eq {true}").ShouldBe($"Column eq {literal} and Flag eq true");

    [Fact]
    public void A_value_of_a_type_that_tables_do_not_have_is_refused() =>
        Should.Throw<ArgumentException>(() => TableClient.CreateQueryFilter($"Column eq {TimeSpan.Zero}"));

    [Fact]
    public void Conditions_become_filters()
    {
        var key = "o'clock";
        var from = Time;
        var day = DayOfWeek.Monday;

        Filter<Contact>(c => c.PartitionKey == key && c.RowKey != "b").ShouldBe("(PartitionKey eq 'o''clock') and (RowKey ne 'b')");
        Filter<Contact>(c => c.Count > 1 || c.Total <= 5L).ShouldBe("(Count gt 1) or (Total le 5L)");
        Filter<Contact>(c => 3 < c.Count).ShouldBe("Count gt 3");
        Filter<Contact>(c => c.Created >= from.AddDays(1)).ShouldBe("Created ge datetime'2026-11-21T00:00:00Z'");
        Filter<Contact>(c => c.Timestamp < from).ShouldBe("Timestamp lt datetime'2026-11-20T00:00:00Z'");
        Filter<Contact>(c => c.MaybeCount!.Value == 4 && c.MaybeCount == 4).ShouldBe("(MaybeCount eq 4) and (MaybeCount eq 4)");
        Filter<Contact>(c => c.Active && !c.Active).ShouldBe("(Active eq true) and (not (Active eq true))");
        Filter<Contact>(c => c.Active == false).ShouldBe("Active eq false");
        Filter<Contact>(c => string.Compare(c.RowKey, "m") >= 0 && c.RowKey.CompareTo(key) < 0).ShouldBe("(RowKey ge 'm') and (RowKey lt 'o''clock')");
        Filter<Contact>(c => c.RowKey.Equals(key) || string.Equals("z", c.RowKey)).ShouldBe("(RowKey eq 'o''clock') or (RowKey eq 'z')");
        Filter<Contact>(c => c.Day == day && c.MaybeDay == DayOfWeek.Friday).ShouldBe("(Day eq 'Monday') and (MaybeDay eq 'Friday')");
        Filter<Contact>(c => c.Alias == "x").ShouldBe("renamed eq 'x'");
        Filter<Contact>(c => c.Score > 0.5).ShouldBe("Score gt 0.5");
    }

    [Fact]
    public void Items_and_getters_of_a_table_entity_are_columns()
    {
        Filter<TableEntity>(e => e.GetString("name") == "x" && e.GetInt64("total") > 1).ShouldBe("(name eq 'x') and (total gt 1L)");
        Filter<TableEntity>(e => (int)e["count"] < 5 && (string)e["name"] == "y").ShouldBe("(count lt 5) and (name eq 'y')");
        Filter<TableEntity>(e => e.PartitionKey == "p").ShouldBe("PartitionKey eq 'p'");
    }

    [Fact]
    public void A_table_is_found_by_its_name() =>
        TableServiceClient.CreateQueryFilter(t => t.Name == "Leads").ShouldBe("TableName eq 'Leads'");

    [Fact]
    public void What_has_no_counterpart_is_refused()
    {
        Should.Throw<NotSupportedException>(() => Filter<Contact>(c => c.Name!.StartsWith("ab")));
        Should.Throw<NotSupportedException>(() => Filter<Contact>(c => c.Count + 1 == 2));
        Should.Throw<NotSupportedException>(() => Filter<Contact>(c => c.Name == c.Alias));
        Should.Throw<NotSupportedException>(() => Filter<Contact>(c => c.Name == null));
        Should.Throw<NotSupportedException>(() => Filter<Contact>(c => true));
        Should.Throw<NotSupportedException>(() => Filter<Contact>(c => c.Name!.Length == 3));
    }

    private static string Filter<T>(System.Linq.Expressions.Expression<Func<T, bool>> condition) => TableClient.CreateQueryFilter(condition);
}
