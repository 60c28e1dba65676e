using System.Text.RegularExpressions;

namespace LeadFunctions.Tests.Infra;

/// <summary>No keys, no secrets where they can be read, nothing open that need not be.</summary>
public sealed partial class BicepSafetyTests
{
    private static readonly IReadOnlyList<BicepSource> Sources = [.. Repository.Files("infra", "*.bicep").Select(static file => new BicepSource(file))];

    private static readonly BicepSource Main = new("infra/main.bicep");

    [Fact]
    public void Nobody_asks_for_keys() => Sources.ShouldAllBe(static source => !ListKeys().IsMatch(source.Text));

    [Fact]
    public void No_output_carries_a_secret() =>
        Sources.SelectMany(static source => Output().Matches(source.Text)).Where(static match => Secretive().IsMatch(match.Value)).Select(static match => match.Value).ShouldBeEmpty();

    [Fact]
    public void Every_parameter_is_described() =>
        Sources.SelectMany(static source => Parameter().Matches(source.Text)).Where(static match => !match.Value.Contains("@description('", StringComparison.Ordinal))
            .Select(static match => match.Value).ShouldBeEmpty();

    [Fact]
    public void Values_of_secrets_are_secure_parameters()
    {
        foreach (var source in Sources.Where(static source => source.Text.Contains("param secretValues", StringComparison.Ordinal)))
        {
            source.Text.ShouldContain("@secure()\nparam secretValues object");
        }
    }

    [Fact]
    public void The_platform_leaves_it_to_the_sources_which_origins_may_post()
    {
        Main.Declaration("allowedOrigins").ShouldStartWith(" string[] = []");
        var app = new BicepSource("infra/modules/app.bicep").Text;
        app.ShouldContain("allowedOrigins: empty(allowedOrigins) ? ['*'] : allowedOrigins");
        app.ShouldContain("supportCredentials: false");
    }

    [Theory]
    [InlineData("infra/modules/storage.bicep", "allowSharedKeyAccess: false")]
    [InlineData("infra/modules/storage.bicep", "allowBlobPublicAccess: false")]
    [InlineData("infra/modules/storage.bicep", "minimumTlsVersion: 'TLS1_2'")]
    [InlineData("infra/modules/storage.bicep", "supportsHttpsTrafficOnly: true")]
    [InlineData("infra/modules/vault.bicep", "enableRbacAuthorization: true")]
    [InlineData("infra/modules/vault.bicep", "enablePurgeProtection: true")]
    [InlineData("infra/modules/monitoring.bicep", "DisableLocalAuth: true")]
    [InlineData("infra/modules/monitoring.bicep", "disableLocalAuth: true")]
    [InlineData("infra/modules/app.bicep", "httpsOnly: true")]
    [InlineData("infra/modules/app.bicep", "minTlsVersion: '1.2'")]
    [InlineData("infra/modules/app.bicep", "ftpsState: 'Disabled'")]
    public void A_door_is_shut(string file, string line) => new BicepSource(file).Text.ShouldContain(line);

    [Fact]
    public void Publishing_with_a_password_is_off()
    {
        var app = new BicepSource("infra/modules/app.bicep").Text;

        PublishingPolicy().Matches(app).Select(static match => $"{match.Groups["name"].Value} {match.Groups["allow"].Value}").ShouldBe(["ftp false", "scm false"]);
    }

    [GeneratedRegex(@"\blist(Keys|\w*Secrets|\w*Sas|ConnectionStrings|Credentials)\s*\(|\.list\w+\(", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ListKeys();

    [GeneratedRegex(@"^output .*?(?=^(?:@|output)|\z)", RegexOptions.Multiline | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Output();

    [GeneratedRegex(@"\bsecret(Values|s\[)|\.value\b|password|InstrumentationKey", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Secretive();

    [GeneratedRegex(@"(?:^@.*\n|^\}\)\n)*^param \w+.*$", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"basicPublishingCredentialsPolicies@[^{]*\{\s*parent: app\s*name: '(?<name>\w+)'\s*properties: \{\s*allow: (?<allow>\w+)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PublishingPolicy();
}
