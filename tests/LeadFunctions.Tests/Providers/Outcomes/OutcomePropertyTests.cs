using System.Text;
using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Delivery;
using LeadFunctions.Providers.Flextell;
using LeadFunctions.Providers.Http;
using LeadFunctions.Providers.Smartflo;
using LeadFunctions.Providers.Vcita;

namespace LeadFunctions.Tests.Providers.Outcomes;

public sealed class OutcomePropertyTests
{
    private static readonly Func<ProviderReply, DeliveryOutcome>[] Classifiers = [SmartfloOutcomes.Classify, FlextellOutcomes.Classify, VcitaOutcomes.Classify];

    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\"success\"", "\"message\"", "\"errors\"", "\"data\"", "\"id\"", "\"status\"", "true", "false", "null",
        "1e999", "-0", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"OK\"", "<html>", " ", "\n", "\uFEFF", "é", "😀",
    ];

    [Fact]
    public void No_Bytes_And_No_Status_Make_A_Classifier_Fail() => Check.One(
        Quick,
        Prop.ForAll(Statuses, ArbMap.Default.ArbFor<byte[]>(), static (status, bytes) => IsClassified(status, Encoding.UTF8.GetString(bytes))));

    [Fact]
    public void No_Near_Json_Makes_A_Classifier_Fail() => Check.One(
        Quick,
        Prop.ForAll(Statuses, Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary(), static (status, body) => IsClassified(status, body)));

    [Theory]
    [InlineData("""{"message":"\ud800"}""")]
    [InlineData("""{"\ud800":"x","success":"\udfff"}""")]
    [InlineData("""{"success":true,"data":{"id":"\ud83d"}}""")]
    [InlineData("""{"status":"\ud83d","conversation_uid":{"a":1}}""")]
    public void Half_Characters_Are_No_Text(string body)
    {
        IsClassified(200, body).ShouldBeTrue();
        IsClassified(422, body).ShouldBeTrue();
    }

    [Fact]
    public void Of_Success_No_Words_Are_Kept()
    {
        var reply = new ProviderReply(200, """{"success":true,"status":"OK","message":"Asha Rao was added","data":{"id":1},"uid":"1"}""", RetryAfter: null);

        foreach (var classify in Classifiers)
        {
            var outcome = classify(reply);
            outcome.Kind.ShouldBe(OutcomeKind.Delivered);
            outcome.Words.ShouldBeNull();
        }
    }

    [Fact]
    public void Json_As_Deep_As_It_Likes_Is_Read() => IsClassified(422, new string('[', 100_000)).ShouldBeTrue();

    private static Config Quick => Config.QuickThrowOnFailure.WithMaxTest(1000);

    private static Arbitrary<int> Statuses => Gen.Choose(100, 599).ToArbitrary();

    private static bool IsClassified(int status, string body) => Array.TrueForAll(
        Classifiers,
        classify => classify(new ProviderReply(status, body, RetryAfter: null)) is { Words: null or { Length: <= ReplyWords.MaxRead + 50 } });
}
