using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace LeadFunctions.Sandbox;

/// <summary>Tokens that look like the providers' and are worth nothing anywhere else.</summary>
internal static class TokenText
{
    /// <summary>A token of three Base64Url parts, as a JWT has; the signature is random.</summary>
    public static string Jwt(DateTimeOffset now, TimeSpan lifetime)
    {
        var payload = new JsonObject
        {
            ["iss"] = "sandbox",
            ["iat"] = now.ToUnixTimeSeconds(),
            ["exp"] = (now + lifetime).ToUnixTimeSeconds(),
            ["jti"] = Opaque(string.Empty),
        };
        return $"{Encode("""{"typ":"JWT","alg":"HS256"}""")}.{Encode(payload.ToJsonString())}.{Opaque(string.Empty)}";
    }

    /// <summary>A prefix and 32 random hexadecimal digits.</summary>
    public static string Opaque(string prefix) => prefix + RandomNumberGenerator.GetHexString(32, lowercase: true);

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
