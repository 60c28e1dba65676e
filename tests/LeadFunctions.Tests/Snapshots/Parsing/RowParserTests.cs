using System.Text;
using System.Text.Json.Nodes;
using LeadFunctions.Snapshots.Parsing;

namespace LeadFunctions.Tests.Snapshots.Parsing;

public sealed class RowParserTests
{
    private const string Row = """
        { "lead_id": 77, "field_0": "+918375992071", "field_5": "secret", "field_6": "", "field_7": null, "field_40": 7,
          "dial_status": "4", "dialer_dial_status": -1, "header": "[\"Phone Number\",\"Name\"]", "sensitive_field_map": "[5,6,\"7\",40]" }
        """;

    [Fact]
    public void Sensitive_Fields_Are_Masked_Unless_They_Are_Empty()
    {
        var row = new RowParser(new MaskedValues([1, 2, 3])).Parse(Encoding.UTF8.GetBytes(Row));

        var json = JsonNode.Parse(row.Json.Span)!;
        json["field_5"]!.GetValue<string>().ShouldBe("*****");
        json["field_6"]!.GetValue<string>().ShouldBeEmpty();
        json["field_7"].ShouldBeNull();
        json["field_40"]!.GetValue<string>().ShouldBe("*****");
        json["field_0"]!.GetValue<string>().ShouldBe("+918375992071");
        MaskedValues.Read(row.Masked).Keys.Order(StringComparer.Ordinal).ShouldBe(["field_40", "field_5"]);
        row.LeadId.ShouldBe("77");
        row.DialStatus.ShouldBe("4");
        row.DialerDialStatus.ShouldBe("-1");
    }

    [Fact]
    public void A_Change_Of_A_Masked_Value_Changes_The_Hash_And_Depends_On_The_Key()
    {
        var parser = new RowParser(new MaskedValues([1, 2, 3]));
        var row = parser.Parse(Encoding.UTF8.GetBytes(Row));
        var other = parser.Parse(Encoding.UTF8.GetBytes(Row.Replace("secret", "terces", StringComparison.Ordinal)));
        var otherKey = new RowParser(new MaskedValues([4])).Parse(Encoding.UTF8.GetBytes(Row));

        other.Content.ShouldNotBe(row.Content);
        string.Equals(otherKey.Masked, row.Masked, StringComparison.Ordinal).ShouldBeFalse();
        parser.Parse(Encoding.UTF8.GetBytes(Row)).Content.ShouldBe(row.Content);
    }

    [Fact]
    public void White_Space_Is_No_Change_And_Members_Keep_Their_Values()
    {
        var parser = new RowParser(masks: null);
        var compact = JsonNode.Parse(Row)!.ToJsonString();

        var row = parser.Parse(Encoding.UTF8.GetBytes(Row));

        JsonNode.DeepEquals(JsonNode.Parse(row.Json.Span), JsonNode.Parse(Row)).ShouldBeTrue();
        parser.Header.ShouldBe(["Phone Number", "Name"]);
        row.Masked.ShouldBeNull();
        parser.Parse(Encoding.UTF8.GetBytes(compact.Replace("\\u0022", "\\\"", StringComparison.Ordinal).Replace("\\u002B", "+", StringComparison.Ordinal))).Content.ShouldBe(row.Content);
        parser.Names.WithValues.ShouldBe(["field_0", "field_5", "field_40", "dial_status", "dialer_dial_status", "header", "lead_id", "sensitive_field_map"]);
    }
}
