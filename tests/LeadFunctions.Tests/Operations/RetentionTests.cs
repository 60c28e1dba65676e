using System.Net;
using System.Net.Http.Json;
using Azure.Data.Tables;
using LeadFunctions.Sandbox;
using LeadFunctions.Storage;
using LeadFunctions.Testing;
using LeadFunctions.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Tests.Operations;

public sealed class RetentionTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Deletes_All_That_Is_Too_Old_And_Nothing_Else()
    {
        var time = new ShiftedTime(TimeSpan.FromDays(-400));
        await using var app = await TestApp.StartAsync(
            azurite, static settings => settings["Delivery:Schedule"] = "02:00:00", services => services.AddSingleton<TimeProvider>(time));
        await app.Sandbox.AddFaultAsync(new { provider = "flextell", count = 0, status = 422 });
        await app.Sandbox.AddFaultAsync(new { provider = "vcita", count = 0, status = 503 });
        var old = await app.PostLeadAsync(new { name = "Old", phone = "98765 43210" });
        var returning = await app.PostLeadAsync(new { name = "Returning", phone = "98765 43211" });
        await WaitForEndAsync(app, old);
        await WaitForEndAsync(app, returning);
        time.Advance(TimeSpan.FromDays(400));
        var again = await app.PostLeadAsync(new { name = "Returning", phone = "98765 43211" });
        await WaitForEndAsync(app, again);

        await RunAsync(app);

        await Eventually.GetAsync(() => CountAsync(app, "i-"), static count => count == 1, "the end of the purge");
        (await CountAsync(app, "b-")).ShouldBe(4);
        (await CountAsync(app, "f-")).ShouldBe(1);
        (await CountAsync(app, "w-")).ShouldBe(1);
        await app.GetAsync($"ops/leads/{old}", HttpStatusCode.NotFound);
        await app.GetAsync($"ops/leads/{returning}", HttpStatusCode.NotFound);
        await app.GetAsync($"ops/leads/{again}");
    }

    [Fact]
    public async Task What_Is_Left_Of_A_Source_That_Is_No_Longer_Configured_Goes_Too()
    {
        var account = azurite.CreateAccount();
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions(), TestContext.Current.CancellationToken);
        await using (var before = await TestApp.StartAsync(account, sandbox))
        {
            await before.WaitForStateAsync(await before.PostLeadAsync(new { name = "Asha", phone = "98765 43210", consent_text = "Call me." }, "zapier"), "delivered");
            using var refused = await before.Http.PostAsJsonAsync("leads/zapier?key=wrong", new { name = "Asha" }, TestContext.Current.CancellationToken);
            refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
            await Eventually.GetAsync(() => CountRowsAsync(before, TableNames.Refused), static count => count == 1, "the refused request");
            (await CountRowsAsync(before, TableNames.Consents)).ShouldBe(1);
        }

        await using var app = await TestApp.StartAsync(
            account,
            sandbox,
            static settings =>
            {
                foreach (var name in settings.Keys.Where(static name => name.StartsWith("Sources:zapier", StringComparison.Ordinal)).ToList())
                {
                    settings.Remove(name);
                }
            },
            static services => services.AddSingleton<TimeProvider>(new ShiftedTime(TimeSpan.FromDays(4000))));
        await RunAsync(app);

        await Eventually.GetAsync(() => CountRowsAsync(app, TableNames.Consents), static count => count == 0, "no consent");
        await Eventually.GetAsync(() => CountRowsAsync(app, TableNames.Refused), static count => count == 0, "no refused request");
    }

    private static async Task<int> CountRowsAsync(TestApp app, string table)
    {
        var count = 0;
        await foreach (var _ in app.Table(table).QueryAsync<TableEntity>(cancellationToken: TestContext.Current.CancellationToken))
        {
            count++;
        }

        return count;
    }

    private static async Task WaitForEndAsync(TestApp app, string id)
    {
        await app.WaitForStateAsync(id, "delivered", "smartflo");
        await app.WaitForStateAsync(id, "rejected", "flextell");
        await app.WaitForStateAsync(id, "retrying", "vcita");
    }

    private static async Task RunAsync(TestApp app)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(app.Http.BaseAddress!, "/admin/functions/PurgeLeads")) { Content = new StringContent("{}") };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.Add("x-functions-key", TestSettings.MasterKey);
        using var http = new HttpClient();
        (await http.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
    }

    private static async Task<int> CountAsync(TestApp app, string prefix) => (await app.LeadRowsAsync(prefix)).Count;
}
