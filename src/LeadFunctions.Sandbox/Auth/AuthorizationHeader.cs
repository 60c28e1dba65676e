using System.Text.RegularExpressions;

namespace LeadFunctions.Sandbox;

/// <summary>The <c>Authorization</c> header of a call, taken apart.</summary>
internal static partial class AuthorizationHeader
{
    /// <summary>The token after <c>Bearer</c>, or <see langword="null"/>.</summary>
    public static string? Bearer(HttpRequest request) =>
        Text(request) is { } text && text.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? text[7..].Trim() : null;

    /// <summary>The token of <c>Token token="…"</c>, or <see langword="null"/>.</summary>
    public static string? Token(HttpRequest request) =>
        Text(request) is { } text && TokenScheme().Match(text) is { Success: true } match ? match.Groups["token"].Value : null;

    /// <summary>The header as it came, or <see langword="null"/> where it is missing or empty.</summary>
    public static string? Text(HttpRequest request) =>
        request.Headers.Authorization.ToString() is { Length: > 0 } text ? text : null;

    [GeneratedRegex("^Token token=\"?(?<token>[^\"]+)\"?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TokenScheme();
}
