using LeadFunctions.Alerts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LeadFunctions.Tests.Alerts;

public sealed class AlertSettingsTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("https://hooks.example.com/services/T0/secret")]
    public void A_Webhook_Is_Taken_Or_None(string? url) => Read(url).WebhookUrl.ShouldBe(url);

    [Theory]
    [InlineData("https://hooks.example.com:port/services/T0/secret")]
    [InlineData("hooks.example.com/services/T0/secret")]
    [InlineData("ftp://hooks.example.com/services/T0/secret")]
    public void A_Wrong_Webhook_Is_Named_And_Not_Shown(string url)
    {
        var problem = Should.Throw<Exception>(() => Read(url)).ToString();

        problem.ShouldContain("Alerts__WebhookUrl");
        problem.ShouldNotContain("secret");
    }

    private static AlertOptions Read(string? url)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Alerts:WebhookUrl", url)]).Build();
        using var services = new ServiceCollection().AddAlerts(configuration).BuildServiceProvider();
        return services.GetRequiredService<IOptions<AlertOptions>>().Value;
    }
}
