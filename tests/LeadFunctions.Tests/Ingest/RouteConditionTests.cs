using LeadFunctions.Leads;
using LeadFunctions.Settings;

namespace LeadFunctions.Tests.Ingest;

public sealed class RouteConditionTests
{
    [Theory]
    [InlineData("Equals", "pune", "Pune ", true)]
    [InlineData("Equals", "pune", "Delhi", false)]
    [InlineData("In__0", "pune", "PUNE", true)]
    [InlineData("Matches", "^4110", "411045", true)]
    [InlineData("Matches", "^4110", "041104", false)]
    [InlineData("Present", "true", "x", true)]
    [InlineData("Present", "true", null, false)]
    [InlineData("Present", "false", null, true)]
    public void A_Condition_Holds_Or_Not(string test, string wanted, string? value, bool holds)
    {
        using var bench = IngestBench.Create("generic", [new("When__smartflo__Conditions__0__Field", "city"), new($"When__smartflo__Conditions__0__{test}", wanted)]);
        var lead = new Lead { Id = "x", Source = "bench", ReceivedAt = default, City = value };

        bench.Source.DestinationsOf(lead).Count.ShouldBe(holds ? 1 : 0);
    }

    [Theory]
    [InlineData("When__nowhere__Conditions__0__Field", "city", "When__nowhere")]
    [InlineData("When__smartflo__Match", "Any", "When__smartflo__Conditions__0__Field")]
    [InlineData("When__smartflo__Conditions__0__Equals", "x", "When__smartflo__Conditions__0__Field")]
    [InlineData("AllowedOrigins__0", "https://www.example.com/page", "AllowedOrigins__0")]
    [InlineData("CaptchaUrl", "https://captcha.example", "CaptchaSecret")]
    [InlineData("Preset", "nonsense", "Preset")]
    public void A_Wrong_Setting_Is_Named(string setting, string value, string named)
    {
        using var bench = IngestBench.Create("generic", [new(setting, value)]);

        Should.Throw<SettingsException>(() => bench.Source).Message.ShouldContain($"Sources__bench__{named}");
    }

    [Theory]
    [InlineData("(")]
    [InlineData("(a)\\1")]
    public void A_Pattern_That_Could_Be_Slow_Or_Broken_Is_Refused(string pattern)
    {
        using var bench = IngestBench.Create(
            "generic", [new("When__smartflo__Conditions__0__Field", "city"), new("When__smartflo__Conditions__0__Matches", pattern)]);

        Should.Throw<SettingsException>(() => bench.Source).Message.ShouldContain("Matches");
    }
}
