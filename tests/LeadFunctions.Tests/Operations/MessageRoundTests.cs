using System.Text;
using LeadFunctions.Delivery.Messages;
using LeadFunctions.Leads;
using LeadFunctions.Storage;

namespace LeadFunctions.Tests.Operations;

public sealed class MessageRoundTests
{
    [Fact]
    public void Counts_Without_Touching_The_Rest()
    {
        var body = new BinaryData("""{"version":1,"batch":"b","leads":[{"id":"x","source":"website","receivedAt":"2026-01-01T00:00:00Z","firstName":"आशा 😀 <&>","fields":{"round":"7"}}]}""");

        var first = MessageRound.Write(body, 1);
        var second = MessageRound.Write(first, 2);

        MessageRound.Read(body).ShouldBe(0);
        MessageRound.Read(second).ShouldBe(2);
        second.ToString().ShouldBe(body.ToString()[..^1] + ",\"round\":2}");
        MessageRound.Write(second, 0).ToString().ShouldBe(body.ToString());
        LeadsMessage.Read(second).Leads![0].FirstName.ShouldBe("आशा 😀 <&>");
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("[1]")]
    [InlineData("\"round\"")]
    public void A_Message_That_Is_No_Object_Cannot_Carry_It(string body) => MessageRound.Read(new BinaryData(body)).ShouldBeNull();

    [Fact]
    public void References_Keep_It_Too()
    {
        var reference = new DeliveryRef(new LeadRef("website.0", "000000000000000000", 7), "vcita", Attempt: 3, MayHaveArrived: true);

        var body = MessageRound.Write(DeliveriesMessage.Write([reference]), 3);

        DeliveriesMessage.Read(body).ShouldBe([reference]);
        MessageRound.Read(body).ShouldBe(3);
    }

    [Fact]
    public void The_Longest_Replays_Fit_A_Message()
    {
        var name = new string('x', 32);
        var references = Enumerable.Range(0, ReplaysMessage.MaxReferences)
            .Select(index => new DeliveryRef(new LeadRef(name, $"{index:D18}", 999), name, Attempt: 1000));

        var body = ReplaysMessage.Write(references, DateTimeOffset.UtcNow, force: true);

        Encoding.UTF8.GetByteCount(body.ToString()).ShouldBeLessThan(MessageSender.MaxBytes - 100);
        ReplaysMessage.Read(body).References().Count().ShouldBe(ReplaysMessage.MaxReferences);
    }
}
