using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LeadFunctions.Leads;

/// <summary>The JSON form of leads in storage.</summary>
[JsonSerializable(typeof(Lead))]
[JsonSerializable(typeof(Consent))]
public sealed partial class LeadJson : JsonSerializerContext
{
    /// <summary>For storage only: text stays as it is, which halves the size of most scripts. Never for a page.</summary>
    public static LeadJson Storage { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
