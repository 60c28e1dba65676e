using System.Text.Json;
using LeadFunctions.Snapshots.Parsing;

namespace LeadFunctions.Tests.Snapshots.Parsing;

public sealed class SmartfloFormatTests
{
    [Theory]
    [InlineData("""{"$date":{"$numberLong":"1696428233000"}}""", "2023-10-04T14:03:53Z")]
    [InlineData("""{"$date":1696428233000}""", "2023-10-04T14:03:53Z")]
    [InlineData("""{"$date":"2023-10-04T14:03:53Z"}""", "2023-10-04T14:03:53Z")]
    [InlineData("""{"$date":"2023-10-04T14:03:53.250Z"}""", "2023-10-04T14:03:53.25Z")]
    [InlineData("1696428233000", "2023-10-04T14:03:53Z")]
    [InlineData("1696428233", "2023-10-04T14:03:53Z")]
    [InlineData("\"1696428233000\"", "2023-10-04T14:03:53Z")]
    [InlineData("\"2020-12-17T01:18:51+0530\"", "2020-12-16T19:48:51Z")]
    [InlineData("\"2020-12-17T01:18:51+05:30\"", "2020-12-16T19:48:51Z")]
    [InlineData("\"2020-12-17 01:18:51\"", "2020-12-16T19:48:51Z")]
    [InlineData("null", null)]
    [InlineData("\"soon\"", null)]
    [InlineData("true", null)]
    [InlineData("1e300", null)]
    [InlineData("""{"$date":{"$date":{"$date":{"$date":1}}}}""", null)]
    [InlineData("""{"date":1}""", null)]
    public void Times_Are_Read_In_Every_Form(string json, string? expected)
    {
        using var value = JsonDocument.Parse(json);

        SmartfloTime.Read(value.RootElement).ShouldBe(expected is null ? null : DateTimeOffset.Parse(expected));
    }

    [Theory]
    [InlineData("+918375992071", "8375992071")]
    [InlineData("8375992071", "8375992071")]
    [InlineData("08375992071", "8375992071")]
    [InlineData("918375992071", "8375992071")]
    [InlineData("+91 83759 92071", "8375992071")]
    [InlineData("+91-8375992071", "8375992071")]
    [InlineData("00918375992071", "8375992071")]
    [InlineData("+91 08375992071", "8375992071")]
    [InlineData("८३७५९९२०७१", "8375992071")]
    [InlineData("+14155550100", "+14155550100")]
    [InlineData("14155550100", "+14155550100")]
    [InlineData("+4512345678", "+4512345678")]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Spellings_Of_A_Number_Have_One_Key(string? text, string? key) => PhoneKey.OfListed(text).ShouldBe(key);

    [Fact]
    public void A_Foreign_Number_Of_Ten_Digits_Is_Found_With_And_Without_Its_Plus() => PhoneKey.OfLead("+4512345678").ShouldBe(["+4512345678", "4512345678"]);

    [Theory]
    [InlineData("1", "New")]
    [InlineData("9", "Account DND")]
    [InlineData("42", null)]
    [InlineData("x", null)]
    [InlineData(null, null)]
    public void Dial_Statuses_Have_Their_Documented_Names(string? code, string? name) => StatusNames.OfDialStatus(code).ShouldBe(name);

    [Theory]
    [InlineData("0", "New")]
    [InlineData("-7", "Number in Account Block List")]
    [InlineData("-9", "Queue Missed")]
    [InlineData("-77", null)]
    public void Dialer_Dial_Statuses_Have_Their_Documented_Names(string code, string? name) => StatusNames.OfDialerDialStatus(code).ShouldBe(name);

    [Theory]
    [InlineData("field_0", 0)]
    [InlineData("field_34", 34)]
    [InlineData("field_120", 120)]
    [InlineData("field_01", null)]
    [InlineData("field_", null)]
    [InlineData("field_x", null)]
    [InlineData("name", null)]
    public void Fields_Are_Known_By_Their_Numbers(string name, int? number) => FieldNames.Number(name).ShouldBe(number);
}
