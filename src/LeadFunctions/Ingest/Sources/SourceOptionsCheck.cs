using LeadFunctions.Leads.Phones;
using LeadFunctions.Settings;

namespace LeadFunctions.Ingest.Sources;

/// <summary>Checks what settings of a source have to do with each other.</summary>
public static class SourceOptionsCheck
{
    /// <summary>Checks them.</summary>
    /// <param name="options">The settings.</param>
    /// <param name="setting">Their name, for errors.</param>
    /// <exception cref="SettingsException">One is wrong.</exception>
    public static void Check(SourceOptions options, string setting)
    {
        Require(IsWeb(options.RedirectTo), $"{setting}__{nameof(options.RedirectTo)}", "must be an absolute http or https address.");
        Require(IsWeb(options.CaptchaUrl), $"{setting}__{nameof(options.CaptchaUrl)}", "must be an absolute http or https address.");
        Require((options.CaptchaUrl is null) == string.IsNullOrEmpty(options.CaptchaSecret), $"{setting}__{nameof(options.CaptchaSecret)}", "and CaptchaUrl go together: give both or none.");
        Require(PhoneNumber.IsRegion(options.DefaultRegion), $"{setting}__{nameof(options.DefaultRegion)}", "must be a country's two letters.");
        foreach (var (index, origin) in options.AllowedOrigins.Index())
        {
            Require(IsOrigin(origin), $"{setting}__{nameof(options.AllowedOrigins)}__{index}", "must be an origin, such as https://www.example.com, without a path.");
        }

        foreach (var (index, secret) in options.Secrets.Index())
        {
            Require(!string.IsNullOrWhiteSpace(secret), $"{setting}__{nameof(options.Secrets)}__{index}", "must not be blank.");
        }

        foreach (var destination in options.When.Keys)
        {
            Require(
                options.Destinations.Contains(destination, StringComparer.OrdinalIgnoreCase),
                $"{setting}__{nameof(options.When)}__{destination}", "names none of the source's destinations.");
        }
    }

    private static bool IsWeb(Uri? uri) => uri is null or { IsAbsoluteUri: true, Scheme: "http" or "https" };

    private static bool IsOrigin(string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri is { Scheme: "http" or "https", PathAndQuery: "/", UserInfo: "", Fragment: "" };

    private static void Require(bool holds, string setting, string problem)
    {
        if (!holds)
        {
            throw new SettingsException(setting, problem);
        }
    }
}
