namespace LeadFunctions.Tests.Ingest.Presets;

public sealed class ElementorTests
{
    [Theory]
    [InlineData("Date", "Time")]
    [InlineData("Datum", "Zeit")]
    public async Task The_Same_Form_A_Minute_Later_Is_The_Same_Lead(string date, string time) =>
        (await IdAsync(date, time, "10:00", "1.2.3.4")).ShouldBe(await IdAsync(date, time, "10:01", "1.2.3.5"));

    private static async Task<string> IdAsync(string date, string time, string now, string address)
    {
        using var bench = IngestBench.Create("elementor");
        var reading = await bench.ReadAsync(
            "application/x-www-form-urlencoded", $"Name=Asha&Phone=9876543210&{date}=20.11.2026&{time}={now}&Remote+IP={address}&Powered+by=Elementor&form_id=1&form_name=x");
        reading.Leads[0].Lead!.FirstName.ShouldBe("Asha");
        return reading.Leads[0].Lead!.Id;
    }
}
