using System.Text.Json.Nodes;

namespace LeadFunctions.Sandbox.Tests;

/// <summary>What is asserted of JSON again and again.</summary>
internal static class JsonShould
{
    /// <summary>Exactly these members, in this order.</summary>
    public static void ShouldHaveMembers(this JsonNode? node, params string[] names) =>
        node!.AsObject().Select(static m => m.Key).ToArray().ShouldBe(names, StringComparer.Ordinal);

    /// <summary>Exactly these texts, in this order.</summary>
    public static void ShouldHaveTexts(this JsonNode? node, params string[] texts) => node!.AsArray().Texts().ShouldBe(texts, StringComparer.Ordinal);

    /// <summary>The texts of a member of each object in an array, or of the values themselves.</summary>
    public static string[] Texts(this JsonArray array, string? member = null) => [.. array.Select(item => (member is null ? item : item![member])!.ToString())];
}
