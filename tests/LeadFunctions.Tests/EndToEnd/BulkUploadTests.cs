using System.Net.Http.Json;
using LeadFunctions.Delivery;
using LeadFunctions.Delivery.Deliveries;
using LeadFunctions.Providers.Smartflo;
using LeadFunctions.Sandbox;
using LeadFunctions.Testing;
using LeadFunctions.Tests.Hosting;

namespace LeadFunctions.Tests.EndToEnd;

/// <summary>Bulk uploads that Smartflo takes with an id and works on afterwards, with a list that is asked how they went.</summary>
public sealed class BulkUploadTests(AzuriteFixture azurite)
{
    private const int Leads = 20;

    private static readonly object Server = new { provider = "smartflo", path = "batch_status", status = 500, body = new { message = "Server Error" } };
    private static readonly object Failed = new { provider = "smartflo", path = "batch_status", status = 200, body = new { success = true, message = "Batch upload failed." } };

    [Theory]
    [InlineData(DuplicateOption.Skip)]
    [InlineData(DuplicateOption.Clone)]
    public async Task A_Status_That_Cannot_Be_Had_Says_Nothing_Of_The_Upload(DuplicateOption option)
    {
        await using var app = await StartAsync(option);
        await app.Sandbox.AddFaultAsync(Server);

        var deliveries = await DeliverAsync(app);

        deliveries.ShouldAllBe(static delivery => delivery.State == DeliveryState.Delivered && delivery.Attempts == 1);
        deliveries.Count(static delivery => delivery.ProviderId is not null).ShouldBeLessThan(Leads / 2, "an upload's id is no lead's");
        (await app.Sandbox.CountLeadsAsync("smartflo")).ShouldBe(Leads);
        (await PollsAsync(app)).ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task An_Upload_That_Failed_Is_Split_Where_A_Repeat_Is_Harmless()
    {
        await using var app = await StartAsync(DuplicateOption.Skip);
        await app.Sandbox.AddFaultAsync(Failed);

        var deliveries = await DeliverAsync(app);

        deliveries.ShouldAllBe(static delivery => delivery.State == DeliveryState.Delivered && delivery.Attempts == 1);
        (await app.Sandbox.CountLeadsAsync("smartflo")).ShouldBe(Leads);
    }

    [Fact]
    public async Task The_Leads_Of_An_Upload_That_Failed_Are_Looked_For_Where_A_Repeat_Makes_Second_Entries()
    {
        await using var app = await StartAsync(DuplicateOption.Clone);
        await app.Sandbox.AddFaultAsync(Failed);

        var deliveries = await DeliverAsync(app);

        deliveries.ShouldAllBe(static delivery => delivery.State == DeliveryState.Delivered);
        deliveries.ShouldContain(static delivery => delivery.History[0].Outcome == OutcomeKind.Ambiguous);
        (await app.Sandbox.CountLeadsAsync("smartflo")).ShouldBe(Leads);
    }

    [Theory]
    [InlineData(DuplicateOption.Skip)]
    [InlineData(DuplicateOption.Clone)]
    public async Task A_Lead_That_Makes_An_Upload_Fail_Is_Rejected_And_The_Others_Get_Through(DuplicateOption option)
    {
        await using var app = await StartAsync(option);

        // A number of Andorra's is shorter than what the list takes.
        var deliveries = await DeliverAsync(app, "+376 312 345");

        deliveries.Count(static delivery => delivery.State == DeliveryState.Delivered).ShouldBe(Leads);
        deliveries.Count(static delivery => delivery.State == DeliveryState.Rejected).ShouldBe(1);
        (await app.Sandbox.CountLeadsAsync("smartflo")).ShouldBe(Leads);
    }

    private Task<TestApp> StartAsync(DuplicateOption option) => TestApp.StartAsync(
        azurite,
        settings =>
        {
            settings.Remove("Sources:website:Destinations:1");
            settings.Remove("Sources:website:Destinations:2");
            settings["Destinations:smartflo:DuplicateOption"] = option.ToString();
            settings["Destinations:smartflo:PollBatchStatus"] = "true";
            settings["Delivery:Schedule"] = "00:00:01,00:00:01,00:00:01,00:00:01";
        },
        sandboxOptions: new SandboxOptions { CallsPerSecond = 0, Smartflo = { BatchIdMember = "id", LeadIdMember = "id", BatchSeconds = 1 } });

    private static async Task<IReadOnlyList<DeliveryRecord>> DeliverAsync(TestApp app, params string[] others)
    {
        var phones = Enumerable.Range(0, Leads).Select(static number => $"98765432{number:D2}").Concat(others).ToList();
        var leads = phones.Select(static phone => new { name = $"Asha {phone}", phone });
        (await app.Http.PostAsJsonAsync("leads/website", leads, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        return await Eventually.GetAsync(
            app.DeliveriesAsync, deliveries => deliveries.Count == phones.Count && deliveries.All(static delivery => delivery.State.IsTerminal()), "the end of every delivery");
    }

    private static async Task<int> PollsAsync(TestApp app) =>
        (await app.Sandbox.ReceivedAsync("smartflo")).Count(static call => call["path"]!.GetValue<string>().Contains("batch_status", StringComparison.Ordinal));
}
