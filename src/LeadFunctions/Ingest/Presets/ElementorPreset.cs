using System.Net;
using LeadFunctions.Ingest.Bodies;
using LeadFunctions.Ingest.Mapping;
using LeadFunctions.Ingest.Requests;
using LeadFunctions.Ingest.Sources;

namespace LeadFunctions.Ingest.Presets;

/// <summary>
/// The webhook of Elementor Pro's form (https://elementor.com/help/form-widget-pro-actions-after-submit/). Simple data: the
/// fields by their labels, then what Elementor knows, by titles in the site's language. Advanced data: <c>form[id]</c>,
/// <c>fields[{id}][title|type|value|raw_value|required]</c> and <c>meta[{name}][title|value]</c>.
/// </summary>
public sealed class ElementorPreset : SourcePreset
{
    private static readonly HashSet<string> DateTitles = Titles("Date", "Fecha", "Datum", "Data", "Tanggal", "दिनांक", "तारीख", "التاريخ", "Tarih", "Дата");
    private static readonly HashSet<string> TimeTitles = Titles("Time", "Hora", "Heure", "Zeit", "Uhrzeit", "Horário", "Ora", "Tijd", "Waktu", "समय", "الوقت", "Saat", "Время");

    /// <inheritdoc />
    public override string Name => "elementor";

    /// <inheritdoc />
    public override IEnumerable<SentLead> Read(BodyNode body, LeadRequest request) =>
        body["fields"] is BodyObject fields ? [new SentLead(ReadAdvanced(body, fields))] : base.Read(body, request).Select(static lead => new SentLead(ReadSimple(lead.Fields)));

    private static IReadOnlyList<SentField> ReadAdvanced(BodyNode body, BodyObject fields)
    {
        var result = new FieldCollector();
        foreach (var (id, field) in fields.Members)
        {
            var title = field["title"]?.Text is { Length: > 0 } text ? text : id;
            result.Add(title, field["value"]?.Text ?? field["raw_value"]?.Text, id, Kind(field["type"]?.Text));
        }

        result.Add("form_id", body.At("form", "id"));
        result.Add("form_name", body.At("form", "name"));
        foreach (var (name, meta) in (body["meta"] as BodyObject)?.Members ?? new Dictionary<string, BodyNode>(StringComparer.Ordinal))
        {
            if (name is not ("date" or "time" or "credit"))
            {
                result.Add(name, meta["value"]?.Text, isPassing: name is "user_agent" or "remote_ip");
            }
        }

        return result.Fields;
    }

    private static LeadField? Kind(string? type) => type switch
    {
        "tel" => LeadField.Phone,
        "email" => LeadField.Email,
        _ => null,
    };

    // What Elementor adds stands at the end, and its titles are translated: most of it is told by its values.
    private static List<SentField> ReadSimple(IReadOnlyList<SentField> fields)
    {
        var result = fields.ToList();
        for (var i = fields.Count - 1; i >= 0 && IsMeta(fields[i]); i--)
        {
            var kind = KindOfMeta(fields[i]);
            result[i] = fields[i] with { Kind = kind, IsPassing = kind is null && fields[i].Name is not ("form_id" or "form_name") };
        }

        result.RemoveAll(static field => field.IsPassing && field.Value is "Elementor");
        return result;
    }

    private static bool IsMeta(SentField field) =>
        field.Name is "form_id" or "form_name" || field.Value is "Elementor" || IsUserAgent(field) || KindOfMeta(field) is not null
        || DateTitles.Contains(field.Name) || TimeTitles.Contains(field.Name);

    private static LeadField? KindOfMeta(SentField field) =>
        IPAddress.TryParse(field.Value, out _) && field.Value.AsSpan().ContainsAny('.', ':') ? LeadField.ClientAddress
        : field.Value.StartsWith("https://", StringComparison.Ordinal) || field.Value.StartsWith("http://", StringComparison.Ordinal) ? LeadField.PageUrl
        : null;

    private static bool IsUserAgent(SentField field) => field.Value.StartsWith("Mozilla/", StringComparison.Ordinal);

    private static HashSet<string> Titles(params string[] titles) => new(titles, StringComparer.OrdinalIgnoreCase);
}
