using System.Security.Cryptography;
using System.Text;

namespace LeadFunctions.Tests.Ingest.Verification;

public sealed class SignatureTests
{
    private const string Secret = "first-secret";
    private const string Rotated = "second-secret";

    private static readonly byte[] Body = """{"name":"Asha"}"""u8.ToArray();
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Senders() => ["typeform", "meta", "webflow", "wpforms", "standardwebhooks"];

    [Theory]
    [MemberData(nameof(Senders))]
    public void A_Right_Signature_Of_Either_Secret_Is_Let_Through(string sender)
    {
        IsAllowed(sender, Sign(sender, Secret, Now, Body), Body).ShouldBeTrue();
        IsAllowed(sender, Sign(sender, Rotated, Now, Body), Body).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Senders))]
    public void Another_Body_Secret_Or_No_Signature_Is_Not(string sender)
    {
        IsAllowed(sender, Sign(sender, Secret, Now, Body), """{"name":"Ashb"}"""u8.ToArray()).ShouldBeFalse();
        IsAllowed(sender, Sign(sender, "other-secret", Now, Body), Body).ShouldBeFalse();
        IsAllowed(sender, [], Body).ShouldBeFalse();
        foreach (var garbage in new[] { "", "sha256=", "sha256=zz", "v1,", "v1,===", "t=,v=", "t=99999999999999999999,v=00", "\u0000" })
        {
            IsAllowed(sender, Sign(sender, Secret, Now, Body).ToDictionary(static header => header.Key, _ => garbage, StringComparer.Ordinal), Body).ShouldBeFalse(garbage);
        }
    }

    [Theory]
    [InlineData("webflow")]
    [InlineData("wpforms")]
    [InlineData("standardwebhooks")]
    public void An_Old_Or_Early_One_Is_Not(string sender)
    {
        IsAllowed(sender, Sign(sender, Secret, Now.AddMinutes(-5), Body), Body).ShouldBeTrue();
        IsAllowed(sender, Sign(sender, Secret, Now.AddMinutes(-5).AddSeconds(-1), Body), Body).ShouldBeFalse();
        IsAllowed(sender, Sign(sender, Secret, Now.AddMinutes(5).AddSeconds(1), Body), Body).ShouldBeFalse();
    }

    [Fact]
    public void One_Right_Signature_Among_Several_Is_Enough()
    {
        var headers = Sign("standardwebhooks", Secret, Now, Body);
        headers["webhook-signature"] = $"v1a,AAAA v1,{Convert.ToBase64String(new byte[32])} {headers["webhook-signature"]}";

        IsAllowed("standardwebhooks", headers, Body).ShouldBeTrue();
    }

    [Theory]
    [InlineData("secret", true)]
    [InlineData("wrong", false)]
    public void Googles_Key_Is_In_The_Body(string key, bool allowed)
    {
        using var bench = IngestBench.Create("google", [new("Secrets__0", "secret")]);

        bench.IsAllowed(IngestBench.Request("application/json", Encoding.UTF8.GetBytes($$"""{"google_key":"{{key}}"}"""))).ShouldBe(allowed);
        bench.IsAllowed(IngestBench.Request("application/json", "{"u8.ToArray())).ShouldBeFalse();
    }

    private static bool IsAllowed(string sender, Dictionary<string, string> headers, byte[] body)
    {
        using var bench = IngestBench.Create(
            sender, [new("Secrets__0", Key(sender, Secret)), new("Secrets__1", Key(sender, Rotated)), .. sender is "meta" ? new KeyValuePair<string, string?>[] { new("VerifyToken", "v"), new("PageToken", "p") } : []]);
        return bench.IsAllowed(IngestBench.Request("application/json", body, headers, Now));
    }

    // Written from the vendors' documentation, not from the code under test.
    private static Dictionary<string, string> Sign(string sender, string secret, DateTimeOffset at, byte[] body)
    {
        var seconds = at.ToUnixTimeSeconds();
        var milliseconds = at.ToUnixTimeMilliseconds();
        (string Name, string Value)[] headers = sender switch
        {
            "typeform" => [("Typeform-Signature", $"sha256={Convert.ToBase64String(Hmac(secret, string.Empty, body))}")],
            "meta" => [("X-Hub-Signature-256", $"sha256={Convert.ToHexStringLower(Hmac(secret, string.Empty, body))}")],
            "webflow" => [("x-webflow-timestamp", $"{milliseconds}"), ("x-webflow-signature", Convert.ToHexStringLower(Hmac(secret, $"{milliseconds}:", body)))],
            "wpforms" => [("X-WPForms-Webhook-Signature", $"t={seconds},v={Convert.ToHexStringLower(Hmac(secret, $"{seconds}.", body))}")],
            _ => [("webhook-id", "msg_1"), ("webhook-timestamp", $"{seconds}"), ("webhook-signature", $"v1,{Convert.ToBase64String(Hmac(secret, $"msg_1.{seconds}.", body))}")],
        };
        return headers.ToDictionary(static header => header.Name, static header => header.Value, StringComparer.Ordinal);
    }

    private static byte[] Hmac(string secret, string prefix, byte[] body)
    {
        byte[] text = [.. Encoding.UTF8.GetBytes(prefix), .. body];
        return HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), text);
    }

    private static string Key(string sender, string secret) => sender is "standardwebhooks" ? $"whsec_{Convert.ToBase64String(Encoding.UTF8.GetBytes(secret))}" : secret;
}
