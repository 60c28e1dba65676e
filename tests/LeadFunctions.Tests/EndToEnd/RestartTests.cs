using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using LeadFunctions.Sandbox;
using LeadFunctions.Testing;
using LeadFunctions.Tests.Hosting;

namespace LeadFunctions.Tests.EndToEnd;

public sealed class RestartTests(AzuriteFixture azurite)
{
    private const int Leads = 500;
    private const int Connections = 10;
    private const int DeliveredBeforeTheEnd = 100;

    [Fact]
    public async Task A_Process_That_Is_Asked_To_End_In_The_Middle_Of_500_Leads_Loses_And_Doubles_None()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { CallsPerSecond = 0 }, TestContext.Current.CancellationToken);
        using var providers = new SandboxClient(sandbox);
        var settings = TestSettings.Create(azurite.CreateAccount(), sandbox);
        settings["LocalHost:MessageLease"] = "00:00:10";
        var leads = new ConcurrentQueue<int>(Enumerable.Range(0, Leads));

        await using (var app = await AppProcess.StartAsync(settings))
        {
            var posting = PostAsync(app.Address, leads);
            await Eventually.GetAsync(() => providers.CountLeadsAsync("vcita"), static count => count >= DeliveredBeforeTheEnd, "leads in the middle of which to end");
            (await app.StopAsync()).ShouldBe(0);
            await posting;
        }

        await using var again = await AppProcess.StartAsync(settings);
        await PostAsync(again.Address, leads);

        foreach (var provider in (string[])["smartflo", "flextell", "vcita"])
        {
            await Eventually.GetAsync(() => providers.CountLeadsAsync(provider), static count => count >= Leads, $"all leads at {provider}");
        }

        (await providers.CountLeadsAsync("smartflo")).ShouldBe(Leads);
        (await providers.CountLeadsAsync("flextell")).ShouldBe(Leads);
        (await providers.RecordedAsync("vcita")).Count.ShouldBe(Leads);
    }

    // What the app does not accept any more is put back, for the one that comes after it.
    private static async Task PostAsync(Uri app, ConcurrentQueue<int> leads)
    {
        using var http = new HttpClient();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(async _ =>
        {
            while (leads.TryDequeue(out var index))
            {
                if (!await TryPostAsync(http, new Uri(app, "api/leads/website"), index))
                {
                    leads.Enqueue(index);
                    return;
                }
            }
        }));
    }

    private static async Task<bool> TryPostAsync(HttpClient http, Uri address, int index)
    {
        try
        {
            var lead = new { name = "Asha Rao", phone = $"98202{index:D5}", email = $"asha{index}@example.com" };
            using var response = await http.PostAsJsonAsync(address, lead, TestContext.Current.CancellationToken);
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
