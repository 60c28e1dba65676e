using System.Net;
using LeadFunctions.Ingest.Bodies;
using LeadFunctions.Ingest.Sources;

namespace LeadFunctions.Ingest.Mapping;

/// <summary>Sorts the fields of one lead: those that a field of ours stands for, opt-ins, and the rest under the sender's names.</summary>
public sealed class FieldSorter(Source source)
{
    private readonly Dictionary<LeadField, string> _known = [];
    private readonly OrderedDictionary<string, string> _others = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _optIns = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _passing = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Fields that have no place of their own in a lead.</summary>
    public IReadOnlyDictionary<string, string> Others => _others;

    /// <summary>Those of <see cref="Others"/> that are opt-ins.</summary>
    public IReadOnlyDictionary<string, string> OptIns => _optIns;

    /// <summary>Names in <see cref="Others"/> of what changes each time the same form is sent.</summary>
    public IReadOnlySet<string> Passing => _passing;

    /// <summary>The value of a field of ours.</summary>
    public string? this[LeadField field] => _known.GetValueOrDefault(field);

    /// <summary>Sorts fields: what the source's settings say first, then what the sender says, then what the names tell.</summary>
    public void Add(IReadOnlyList<SentField> fields)
    {
        var rest = fields.Where(field => !TakeBySettings(field)).ToList();
        foreach (var field in rest)
        {
            Take(field);
        }
    }

    /// <summary>Adds a value under a name that nothing was sent by.</summary>
    public void AddMissing(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            _others.TryAdd(name, value);
        }
    }

    /// <summary>Whether a value can be what a field stands for: an address that is none is only text, which providers that want an address would refuse the whole lead for.</summary>
    public static bool Fits(LeadField field, string value) => field switch
    {
        LeadField.PageUrl or LeadField.Referrer => Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https",
        LeadField.ClientAddress => IPAddress.TryParse(value, out _),
        _ => true,
    };

    private bool TakeBySettings(SentField sent)
    {
        foreach (var (name, theirs) in source.Options.Fields)
        {
            if (IsNamed(sent, theirs))
            {
                if (KnownFieldNames.FindOurs(name) is { } field)
                {
                    _known[field] = sent.Value;
                }
                else
                {
                    _others[FieldName.Normalize(name)] = sent.Value;
                }

                return true;
            }
        }

        return false;
    }

    private void Take(SentField sent)
    {
        var name = FieldName.Normalize(sent.Name);
        var field = sent.Kind ?? KnownFieldNames.Find(name) ?? (sent.Alias is null ? null : KnownFieldNames.Find(FieldName.Normalize(sent.Alias)));
        if (field is { } found && Fits(found, sent.Value) && _known.TryAdd(found, sent.Value) && !IsKeptToo(found))
        {
            return;
        }

        // The same name twice: the later one is the sender's correction.
        var key = name.Length > 0 ? name : sent.Name;
        _others[key] = sent.Value;
        if (ConsentFields.IsOptIn(name) && field is null)
        {
            _optIns[key] = sent.Value;
        }

        if (sent.IsPassing || field is LeadField.ClientAddress || PassingFields.Contains(name))
        {
            _passing.Add(key);
        }
    }

    private static bool IsNamed(SentField sent, string theirs) =>
        string.Equals(sent.Name, theirs, StringComparison.OrdinalIgnoreCase)
        || string.Equals(sent.Alias, theirs, StringComparison.OrdinalIgnoreCase)
        || string.Equals(FieldName.Normalize(sent.Name), FieldName.Normalize(theirs), StringComparison.Ordinal);

    // Providers take certificates as extra fields, by templates.
    private static bool IsKeptToo(LeadField field) => field is LeadField.TrustedForm or LeadField.Jornaya or
        LeadField.ConsentText or LeadField.ConsentTime or LeadField.ClientAddress;
}
