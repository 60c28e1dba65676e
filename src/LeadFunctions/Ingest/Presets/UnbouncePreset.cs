using System.Text;
using LeadFunctions.Ingest.Bodies;
using LeadFunctions.Ingest.Requests;
using LeadFunctions.Ingest.Sources;

namespace LeadFunctions.Ingest.Presets;

/// <summary>
/// Unbounce's webhook (https://documentation.unbounce.com/hc/en-us/articles/203510044-Using-a-Webhook): a form, JSON or XML. The classic form
/// holds the fields as JSON in <c>data.json</c>, each a list, and again as XML in <c>data.xml</c>.
/// </summary>
public sealed class UnbouncePreset : SourcePreset
{
    private const string Json = "data.json";
    private const string Xml = "data.xml";

    /// <inheritdoc />
    public override string Name => "unbounce";

    /// <inheritdoc />
    public override IEnumerable<SentLead> Read(BodyNode body, LeadRequest request)
    {
        if (body[Json]?.Text is not { Length: > 0 } json)
        {
            return base.Read(body, request);
        }

        var fields = new FieldCollector();
        fields.AddMembers(JsonTree.Parse(Encoding.UTF8.GetBytes(json)));
        fields.AddMembers(body, Json, Xml);
        return [new SentLead(fields.Fields)];
    }
}
