using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace LeadFunctions.Ingest.Bodies;

/// <summary>
/// <c>application/x-www-form-urlencoded</c> (https://url.spec.whatwg.org/#urlencoded-parsing). Repeated names and <c>name[]</c>
/// give one field with commas; <c>a[b][c]</c> gives <c>a.b.c</c>.
/// </summary>
public sealed class FormBody : IBodyFormat
{
    /// <inheritdoc />
    public bool Accepts(string mediaType) => mediaType is "application/x-www-form-urlencoded";

    /// <inheritdoc />
    public IReadOnlyList<SentField> Read(ReadOnlyMemory<byte> body)
    {
        var values = new OrderedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var pair in new QueryStringEnumerable(Encoding.UTF8.GetString(body.Span)))
        {
            var name = FieldPath.Parse(pair.DecodeName().ToString());
            if (!values.TryGetValue(name, out var list))
            {
                values.Add(name, list = []);
            }

            list.Add(pair.DecodeValue().ToString());
        }

        var fields = new FieldCollector();
        foreach (var (name, list) in values)
        {
            fields.Add(name, string.Join(", ", list.Where(static value => !string.IsNullOrWhiteSpace(value))));
        }

        return fields.Fields;
    }
}
