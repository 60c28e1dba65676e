using System.Net;
using System.Net.Http.Json;
using LeadFunctions.Sandbox;
using LeadFunctions.Testing;
using LeadFunctions.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Tests.EndToEnd;

public sealed class RenewedTokensTests(AzuriteFixture azurite)
{
    private const string Password = "sandbox-password";
    private const string ClientSecret = "sandbox-flextell-secret";
    private const string RefreshToken = "def50200sandbox";

    [Fact]
    public async Task Leads_Arrive_By_A_Login_And_By_An_Authorization_On_Every_Instance()
    {
        using var directory = new TemporaryDirectory();
        using var logs = new LogCollector();
        var storage = azurite.CreateAccount();
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { CallsPerSecond = 0 }, TestContext.Current.CancellationToken);
        await using var first = await StartAsync();
        await using var second = await StartAsync();
        await first.Sandbox.AddFaultAsync(new { path = "/leads", provider = "flextell", tokenExpired = true });

        await Task.WhenAll(Enumerable.Range(0, 10).Select(i => PostAsync(i % 2 == 0 ? first : second, i)));

        await first.Sandbox.WaitForRecordedAsync("flextell", 10);
        await Eventually.GetAsync(() => CountAsync(first, "smartflo"), static leads => leads == 10, "10 leads at Smartflo");
        (await TokenCallsAsync(first, "smartflo")).ShouldBe(1);
        (await TokenCallsAsync(first, "flextell")).ShouldBe(2);
        var places = await StorageText.ReadAsync(storage) + string.Join('\n', logs.Lines);
        foreach (var secret in (string[])[Password, ClientSecret, RefreshToken])
        {
            places.ShouldNotContain(secret);
        }

        Task<TestApp> StartAsync() => TestApp.StartAsync(
            storage, sandbox, settings => Configure(settings, sandbox, directory), services => services.AddSingleton<ILoggerProvider>(logs));
    }

    private static void Configure(Dictionary<string, string?> settings, SandboxServer sandbox, TemporaryDirectory directory)
    {
        settings["Secrets:File"] = directory.Combine("secrets.json");
        settings["Destinations:smartflo:Token"] = null;
        settings["Destinations:smartflo:LoginId"] = "sandbox";
        settings["Destinations:smartflo:Password"] = Password;
        settings["Destinations:flextell:Token"] = null;
        settings["Destinations:flextell:TokenUrl"] = sandbox.FlextellTokenUrl;
        settings["Destinations:flextell:ClientId"] = "sandbox-flextell-client";
        settings["Destinations:flextell:ClientSecret"] = ClientSecret;
        settings["Destinations:flextell:RefreshToken"] = RefreshToken;
    }

    private static async Task PostAsync(TestApp app, int number)
    {
        var lead = new { name = "Asha Rao", phone = $"98765 432{number:00}" };
        var response = await app.Http.PostAsJsonAsync("leads/website", lead, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<int> CountAsync(TestApp app, string provider) =>
        (await app.Sandbox.RecordedAsync(provider)).Sum(static call => call["body"]?["data"]?.AsArray().Count ?? 1);

    private static async Task<int> TokenCallsAsync(TestApp app, string provider) =>
        (await app.Sandbox.ReceivedAsync(provider)).Count(static call => call["path"]!.GetValue<string>() is "/v1/auth/login" or "/oauth/token");
}
