namespace LeadFunctions.Ingest.Sources;

/// <summary>What is known of a kind of sender.</summary>
/// <param name="Name">The name in <c>Sources__{name}__Preset</c>.</param>
/// <param name="RedirectsBrowsers">Whether a form post comes from a person's browser, which wants a page for an answer.</param>
public sealed record SourcePreset(string Name, bool RedirectsBrowsers)
{
    /// <summary>Anything that posts JSON or a form.</summary>
    public static SourcePreset Generic { get; } = new("generic", RedirectsBrowsers: true);

    /// <summary>A public HTML form.</summary>
    public static SourcePreset Form { get; } = new("form", RedirectsBrowsers: true);

    /// <summary>Webhooks by Zapier (https://help.zapier.com/hc/en-us/articles/8496326446989).</summary>
    public static SourcePreset Zapier { get; } = new("zapier", RedirectsBrowsers: false);

    /// <summary>Every preset.</summary>
    public static IReadOnlyList<SourcePreset> All { get; } = [Generic, Form, Zapier];
}
