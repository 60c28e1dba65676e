using LeadFunctions.Alerts;
using LeadFunctions.Functions;
using LeadFunctions.Sandbox;
using LeadFunctions.Testing;
using LeadFunctions.Tests.Hosting;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Tests.Alerts;

/// <summary>What happens within the interval after an alert is told when the interval is over, whoever counted it.</summary>
public sealed class HeldBackAlertTests(AzuriteFixture azurite)
{
    private const string Subject = "destination smartflo";

    private readonly ShiftedTime _time = new();

    [Fact]
    public async Task What_Was_Held_Back_Is_Told_In_One_When_The_Interval_Is_Over()
    {
        await using var receiver = await AlertReceiver.StartAsync();
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions(), TestContext.Current.CancellationToken);
        await using var app = await StartAsync(azurite.CreateAccount(), sandbox, receiver.Url.AbsoluteUri);
        await ReportAsync(app, AlertKind.Rejected);
        await ReportAsync(app, AlertKind.Rejected);
        await ReportAsync(app, AlertKind.Held);
        _time.Advance(TimeSpan.FromMinutes(14));
        await WatchAsync(app);
        receiver.Texts.Count.ShouldBe(1);

        _time.Advance(TimeSpan.FromMinutes(2));
        await WatchAsync(app);
        await WatchAsync(app);

        receiver.Texts.Count.ShouldBe(2);
        receiver.Texts[1].ShouldContain($"{Subject}: 1 rejected, 1 held since ");
    }

    [Fact]
    public async Task What_A_Process_Had_Not_Told_When_It_Stopped_Is_Told_By_Another()
    {
        await using var receiver = await AlertReceiver.StartAsync();
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions(), TestContext.Current.CancellationToken);
        var storage = azurite.CreateAccount();
        await using var other = await StartAsync(storage, sandbox, receiver.Url.AbsoluteUri);
        await using (var app = await StartAsync(storage, sandbox, receiver.Url.AbsoluteUri))
        {
            await ReportAsync(app, AlertKind.Exhausted);
            await ReportAsync(app, AlertKind.Exhausted);
            await ReportAsync(app, AlertKind.Exhausted);
        }

        await ReportAsync(other, AlertKind.Exhausted);
        receiver.Texts.Count.ShouldBe(1);
        _time.Advance(TimeSpan.FromMinutes(16));
        await WatchAsync(other);

        receiver.Texts.Count.ShouldBe(2);
        receiver.Texts[1].ShouldContain($"{Subject}: 3 exhausted since ");
    }

    [Fact]
    public async Task Processes_That_Report_At_Once_Tell_Each_Failure_Once()
    {
        await using var receiver = await AlertReceiver.StartAsync();
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions(), TestContext.Current.CancellationToken);
        var storage = azurite.CreateAccount();
        await using var one = await StartAsync(storage, sandbox, receiver.Url.AbsoluteUri);
        await using var two = await StartAsync(storage, sandbox, receiver.Url.AbsoluteUri);

        await Task.WhenAll(ReportAsync(one, AlertKind.Rejected), ReportAsync(two, AlertKind.Rejected));
        receiver.Texts.Count.ShouldBe(1);
        _time.Advance(TimeSpan.FromMinutes(16));
        await Task.WhenAll(WatchAsync(one), WatchAsync(two));

        receiver.Texts.Count.ShouldBe(2);
        receiver.Texts.ShouldAllBe(static text => text.Contains("1 rejected"));
    }

    [Fact]
    public async Task What_The_Webhook_Did_Not_Take_Is_Told_Again_When_The_Interval_Is_Over()
    {
        await using var receiver = await AlertReceiver.StartAsync();
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions(), TestContext.Current.CancellationToken);
        await using var app = await StartAsync(azurite.CreateAccount(), sandbox, receiver.Url.AbsoluteUri);
        receiver.IsBroken = true;
        await ReportAsync(app, AlertKind.Rejected);
        receiver.IsBroken = false;
        receiver.Texts.ShouldBeEmpty();

        _time.Advance(TimeSpan.FromMinutes(16));
        await WatchAsync(app);

        receiver.Texts.ShouldHaveSingleItem().ShouldContain($"{Subject}: 1 rejected since ");
    }

    [Theory]
    [InlineData("@Microsoft.KeyVault(SecretUri=https://kv-x.vault.azure.net/secrets/Alerts--WebhookUrl)")]
    [InlineData("http://127.0.0.1:1/")]
    public async Task A_Webhook_That_Cannot_Be_Called_Disturbs_Nothing(string url)
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions(), TestContext.Current.CancellationToken);
        await using var app = await StartAsync(azurite.CreateAccount(), sandbox, url);

        await Should.NotThrowAsync(() => ReportAsync(app, AlertKind.Rejected));
    }

    [Theory]
    [InlineData("hooks.example.com/services/1")]
    [InlineData("ftp://hooks.example.com/")]
    public async Task A_Webhook_That_Is_No_Web_Address_Stops_The_Start(string url)
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions(), TestContext.Current.CancellationToken);

        var exception = await Should.ThrowAsync<Exception>(() => StartAsync(azurite.CreateAccount(), sandbox, url));

        exception.Message.ShouldContain("Alerts__WebhookUrl must be an absolute http or https address");
    }

    private Task<TestApp> StartAsync(string storage, SandboxServer sandbox, string webhook) => TestApp.StartAsync(
        storage,
        sandbox,
        settings =>
        {
            settings["Alerts:WebhookUrl"] = webhook;
            settings["AzureWebJobs:Watch:Disabled"] = "true";
        },
        services => services.AddSingleton<TimeProvider>(_time));

    private static Task ReportAsync(TestApp app, AlertKind kind)
    {
        var alerter = app.Services.GetRequiredService<Alerter>();
        alerter.Report(Subject, kind);
        return alerter.FlushAsync();
    }

    private static Task WatchAsync(TestApp app) => ActivatorUtilities.CreateInstance<Watch>(app.Services).Run(new TimerInfo(), TestContext.Current.CancellationToken);
}
