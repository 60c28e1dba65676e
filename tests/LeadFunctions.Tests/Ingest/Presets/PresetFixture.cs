using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LeadFunctions.Tests.Ingest.Presets;

/// <summary>A payload as a sender documents it, and the lead that it is. One JSON file each, in the folder of its preset.</summary>
/// <param name="Doc">Where the sender documents it.</param>
/// <param name="ContentType">How it is sent.</param>
/// <param name="Body">The body: a text, or JSON as it is.</param>
/// <param name="Expected">Values of the lead by name, as in templates.</param>
public sealed record PresetFixture(Uri Doc, string ContentType, JsonNode Body, Dictionary<string, string> Expected)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Ingest", "Presets", "Fixtures");

    public Dictionary<string, string> Headers { get; init; } = [];

    public Dictionary<string, string?> Settings { get; init; } = [];

    /// <summary>Whether the sender's own id is what makes it the same lead.</summary>
    public bool HasSenderKey { get; init; }

    public static PresetFixture Load(string file) => JsonSerializer.Deserialize<PresetFixture>(File.ReadAllText(Path.Combine(Folder, file)), Options)!;

    public byte[] BodyBytes() => Body is JsonValue text && text.TryGetValue<string>(out var plain) ? Encoding.UTF8.GetBytes(plain) : JsonSerializer.SerializeToUtf8Bytes(Body);
}
