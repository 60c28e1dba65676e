using System.Text.Json.Nodes;
using LeadFunctions.Delivery;
using LeadFunctions.Testing;
using LeadFunctions.Tests.Hosting;

namespace LeadFunctions.Tests.Providers.Conformance;

/// <summary>What a lead is at the provider.</summary>
public abstract class MappingConformance(AzuriteFixture azurite, ProviderData data) : ConformanceTest(azurite, data)
{
    public static TheoryData<string> Texts { get; } = new(
        "आशा शर्मा",
        "D'Souza-O’Brien",
        "😀 👩‍👩‍👧",
        "محمد عبد الله",
        "שרה \u200fכהן",
        "Zoë & <b>\"quoted\"</b> \\ / {curly}",
        "null");

    [Fact]
    public async Task A_Full_Lead_Arrives_With_Every_Field_Right()
    {
        await using var app = await StartAsync();

        var delivery = await app.WaitForEndAsync(await app.PostLeadAsync(SampleLeads.Full), Data.Name);

        delivery.State.ShouldBe(DeliveryState.Delivered);
        delivery.History.Count.ShouldBe(1);
        var call = (await app.Sandbox.RecordedAsync(Data.Name)).ShouldHaveSingleItem();
        call["warnings"]!.AsArray().ShouldBeEmpty();
        ShouldBeSame(call["body"]!.AsObject(), Data.Full);
    }

    [Fact]
    public async Task A_Lead_With_Only_A_Phone_Number_Arrives_Or_Is_Rejected_With_A_Reason() =>
        await ShouldArriveOrBeRejectedAsync(SampleLeads.PhoneOnly, Data.PhoneOnly);

    [Fact]
    public async Task A_Lead_With_Only_An_Email_Address_Arrives_Or_Is_Rejected_With_A_Reason() =>
        await ShouldArriveOrBeRejectedAsync(SampleLeads.EmailOnly, Data.EmailOnly);

    [Fact]
    public async Task Text_In_Any_Script_Arrives_Unchanged()
    {
        await using var app = await StartAsync();
        foreach (var text in Texts.Select(static row => row.Data))
        {
            var id = await app.PostLeadAsync(SampleLeads.With(("last_name", text), ("message", $"{text}\n\n{text}\tend"), ("phone", NextPhone())));
            (await app.WaitForEndAsync(id, Data.Name)).State.ShouldBe(DeliveryState.Delivered);

            var body = (await TakenAsync(app))[^1];
            Read(body, Data.NameMember).ShouldBe(Data.JoinName("आशा", text));
            Read(body, Data.MessageMember).ShouldBe($"{text}\n\n{text}\tend");
        }
    }

    [Fact]
    public async Task An_Address_Of_2048_Characters_Arrives_Unchanged()
    {
        await using var app = await StartAsync();
        var url = "https://www.example.com/?q=" + new string('x', 2048 - 27);

        (await app.WaitForEndAsync(await app.PostLeadAsync(SampleLeads.With(("page_url", url))), Data.Name)).State.ShouldBe(DeliveryState.Delivered);

        Read((await TakenAsync(app)).ShouldHaveSingleItem(), Data.UrlMember).ShouldBe(url);
    }

    [Fact]
    public async Task A_Value_At_Its_Limit_Arrives_And_One_Over_It_Is_Rejected_Unsent()
    {
        await using var app = await StartAsync();
        foreach (var limit in Data.Limits)
        {
            var fits = await app.PostLeadAsync(SampleLeads.With((limit.Sent, limit.Value(limit.Max))));
            (await app.WaitForEndAsync(fits, Data.Name)).State.ShouldBe(DeliveryState.Delivered, limit.Sent);
            var taken = await TakenAsync(app);
            Read(taken[^1], limit.Member).ShouldBe(limit.Value(limit.Max));

            var over = await app.PostLeadAsync(SampleLeads.With((limit.Sent, limit.Value(limit.Max + 1))));
            var delivery = await app.WaitForEndAsync(over, Data.Name);
            delivery.State.ShouldBe(DeliveryState.Rejected, limit.Sent);
            delivery.History.ShouldHaveSingleItem().Words!.ShouldContain(limit.Member);
            delivery.History[0].Words!.ShouldContain($"{limit.Max}");
            (await app.Sandbox.ReceivedAsync(Data.Name)).Count.ShouldBe(taken.Count, "what does not fit is not sent");
        }
    }

    [Fact]
    public async Task Templates_Fill_Custom_Fields()
    {
        await using var app = await StartAsync((Data.Template.Setting, "{utm_source}: {budget} {{for}} {first_name} {unknown}"));

        await app.WaitForEndAsync(await app.PostLeadAsync(SampleLeads.Full), Data.Name);

        Read((await TakenAsync(app)).ShouldHaveSingleItem(), Data.Template.Member).ShouldBe("google: 50 lakh {for} आशा");
    }

    private async Task ShouldArriveOrBeRejectedAsync(IReadOnlyDictionary<string, string> lead, JsonObject? expected)
    {
        await using var app = await StartAsync();

        var delivery = await app.WaitForEndAsync(await app.PostLeadAsync(lead), Data.Name);

        if (expected is null)
        {
            delivery.State.ShouldBe(DeliveryState.Rejected);
            delivery.History.ShouldHaveSingleItem().Words!.ShouldContain(Data.MissingField);
            (await app.Sandbox.ReceivedAsync(Data.Name)).ShouldBeEmpty();
        }
        else
        {
            delivery.State.ShouldBe(DeliveryState.Delivered);
            ShouldBeSame((await TakenAsync(app)).ShouldHaveSingleItem(), expected);
        }
    }

    private int _phones;

    // Each lead of its own number, so that none is a duplicate at the provider.
    private string NextPhone() => $"+91 98765 4{4000 + ++_phones}";

    private static void ShouldBeSame(JsonObject actual, JsonObject expected) =>
        JsonNode.DeepEquals(actual, expected).ShouldBeTrue($"expected {expected.ToJsonString()} but was {actual.ToJsonString()}");
}
