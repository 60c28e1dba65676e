using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;

namespace LeadFunctions.Sandbox;

/// <summary>One call to a provider's API: the request, the options and state that hold for it, and what became of it.</summary>
internal sealed class SandboxCall(IProvider provider, SandboxOptions options, SandboxState state, HttpContext context, byte[] body)
    : IDisposable
{
    private readonly List<string> _warnings = [];
    private JsonDocument? _document;

    public IProvider Provider => provider;

    public SandboxOptions Options => options;

    public SandboxState State => state;

    public HttpContext Context => context;

    public HttpRequest Request => context.Request;

    public byte[] Body => body;

    public DateTimeOffset Now { get; } = options.TimeProvider.GetUtcNow();

    /// <summary>Set by whoever knows better than the status code.</summary>
    public CallOutcome? Outcome { get; set; }

    /// <summary>What a careful reader of the documentation would object to, although the call is answered.</summary>
    public IReadOnlyList<string> Warnings => _warnings;

    public static SandboxCall Of(HttpContext context) => context.Features.GetRequiredFeature<SandboxCall>();

    /// <summary>Lets endpoints take the call as a parameter.</summary>
    public static ValueTask<SandboxCall?> BindAsync(HttpContext context) => new(context.Features.Get<SandboxCall>());

    public void Warn(string warning) => _warnings.Add(warning);

    /// <summary>Notes every member of an object that the documentation does not name.</summary>
    public void WarnOfUnknown(JsonElement value, IReadOnlySet<string> known)
    {
        foreach (var member in value.EnumerateObject())
        {
            if (!known.Contains(member.Name))
            {
                Warn($"unknown member: {member.Name}");
            }
        }
    }

    /// <summary>The body where it is a JSON object, sent as JSON.</summary>
    public bool TryReadObject([NotNullWhen(true)] out JsonElement? value)
    {
        value = null;
        if (!Request.HasJsonContentType())
        {
            return false;
        }

        try
        {
            _document ??= JsonDocument.Parse(body);
        }
        catch (JsonException)
        {
            return false;
        }

        value = _document.RootElement.ValueKind == JsonValueKind.Object ? _document.RootElement : null;
        return value is not null;
    }

    public void Dispose() => _document?.Dispose();
}
