using System.Text.Json.Nodes;
using LeadFunctions.Leads;
using LeadFunctions.Providers.Flextell;
using LeadFunctions.Providers.Smartflo;
using LeadFunctions.Providers.Vcita;
using LeadFunctions.Tests.Delivery;

namespace LeadFunctions.Tests.Providers.Mapping;

public sealed class MapperTests
{
    private static readonly Dictionary<string, LeadTemplate> NoFields = [];

    [Theory]
    [InlineData("+919876543210", "9876543210")]
    [InlineData("+442079460018", "442079460018")]
    [InlineData("+12025550123", "12025550123")]
    public void Smartflo_Gets_Digits_Ten_Of_An_Indian_Number(string phone, string expected) =>
        Text(new SmartfloMapper(NoFields).Map(SampleWork.Lead() with { Phone = phone }).Body, "field_0").ShouldBe(expected);

    [Theory]
    [InlineData("field_1", true)]
    [InlineData("field_99", true)]
    [InlineData("field_0", false)]
    [InlineData("field_100", false)]
    [InlineData("field_01", false)]
    [InlineData("field_-1", false)]
    [InlineData("field_+1", false)]
    [InlineData("field_ 1", false)]
    [InlineData("filed_1", false)]
    public void Templates_Fill_Smartflos_Numbered_Fields(string name, bool expected) => SmartfloMapper.IsField(name).ShouldBe(expected);

    [Theory]
    [InlineData("Asha", "Sharma", "Sharma", "Asha")]
    [InlineData("Asha", null, "Asha", null)]
    [InlineData(null, "Sharma", "Sharma", null)]
    [InlineData(null, null, "asha@example.com", null)]
    public void Flextells_Last_Name_Is_Never_Missing(string? first, string? last, string expectedLast, string? expectedFirst)
    {
        var body = new FlextellMapper(new FlextellOptions(), NoFields).Map(SampleWork.Lead() with { FirstName = first, LastName = last, Email = "asha@example.com" }).Body;

        Text(body, "last_name").ShouldBe(expectedLast);
        Text(body, "first_name").ShouldBe(expectedFirst);
    }

    [Fact]
    public void Limits_Count_Characters_And_Not_Code_Units()
    {
        var mapper = new FlextellMapper(new FlextellOptions(), NoFields);

        mapper.Map(SampleWork.Lead() with { LastName = string.Concat(Enumerable.Repeat("😀", 255)) }).Problems.ShouldBeEmpty();
        mapper.Map(SampleWork.Lead() with { LastName = string.Concat(Enumerable.Repeat("😀", 256)) }).Problems.ShouldBe(["last_name has 256 characters; the provider takes 255."]);
    }

    [Theory]
    [InlineData(IdentifierType.Auto, "asha@example.com", "email")]
    [InlineData(IdentifierType.Auto, null, "unique_id")]
    [InlineData(IdentifierType.UniqueId, "asha@example.com", "unique_id")]
    [InlineData(IdentifierType.Email, "asha@example.com", "email")]
    [InlineData(IdentifierType.Email, null, null)]
    public void Vcita_Recognises_People_As_The_Setting_Says(IdentifierType type, string? email, string? expected)
    {
        var mapped = Vcita(new VcitaOptions { IdentifierType = type }).Map(SampleWork.Lead() with { Email = email });

        Text(mapped.Body, "identifier_type").ShouldBe(expected);
        Text(mapped.Body, "unique_id").ShouldBe(expected is "unique_id" ? SampleWork.Lead().Phone : null);
        mapped.Problems.Count.ShouldBe(expected is null ? 1 : 0);
    }

    [Theory]
    [InlineData("Yes", true)]
    [InlineData(" on ", true)]
    [InlineData("1", true)]
    [InlineData("no", false)]
    [InlineData("", false)]
    public void Vcita_Is_Told_Of_Consent_Only_Where_It_Was_Given(string value, bool expected)
    {
        var lead = SampleWork.Lead() with { Fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["newsletter"] = value } };

        var body = Vcita(new VcitaOptions { OptInField = "newsletter", OptInSmsField = "newsletter" }).Map(lead).Body!;

        Text(body, "opt_in").ShouldBe(expected ? "true" : null);
        (body["opt_in_transactional_sms"]?.GetValue<bool>() ?? false).ShouldBe(expected);
    }

    [Fact]
    public void Vcita_Gets_Two_Fields_Of_One_Name_Side_By_Side()
    {
        var lead = SampleWork.Lead() with { Message = "One", Fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["message"] = "Two" } };

        var data = Vcita(new VcitaOptions()).Map(lead).Body!["message_data"]!.AsObject();

        Text(data, "message").ShouldBe("One");
        Text(data, "message_2").ShouldBe("Two");
    }

    private static VcitaMapper Vcita(VcitaOptions options) => new(
        options, new VcitaTemplates(LeadTemplate.Parse(options.UniqueId), LeadTemplate.Parse(options.RequestTitle), SystemMessage: null, LeadTemplate.Parse(options.Source), NoFields));

    private static string? Text(JsonObject? body, string name) => body?[name]?.GetValue<string>();
}
