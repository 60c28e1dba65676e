using System.Text;

namespace LeadFunctions.Ingest.Bodies;

/// <summary>Collects the fields of a body within <see cref="IngestLimits"/>. Blank values are left out; text is made well-formed.</summary>
public sealed class FieldCollector
{
    private readonly List<SentField> _fields = [];

    /// <summary>What was collected.</summary>
    public IReadOnlyList<SentField> Fields => _fields;

    /// <summary>Adds a field, unless its value is blank.</summary>
    /// <exception cref="MalformedBodyException">There are too many fields, or the name is too long.</exception>
    public void Add(string name, string? value)
    {
        if (Clean(value) is not { Length: > 0 } text)
        {
            return;
        }

        if (name.Length > IngestLimits.MaxNameLength)
        {
            throw new MalformedBodyException($"A field's name is longer than {IngestLimits.MaxNameLength} characters.");
        }

        if (_fields.Count == IngestLimits.MaxFields)
        {
            throw new MalformedBodyException($"The body has more than {IngestLimits.MaxFields} fields.");
        }

        _fields.Add(new SentField(Clean(name), text));
    }

    // No control characters but line breaks and tabs, and no half surrogates: neither JSON nor a table row can be sure to keep them.
    private static string Clean(string? text)
    {
        if (text is null)
        {
            return string.Empty;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsControl(rune) || rune.Value is '\n' or '\t')
            {
                clean.Append(rune);
            }
        }

        return clean.ToString().Trim();
    }
}
