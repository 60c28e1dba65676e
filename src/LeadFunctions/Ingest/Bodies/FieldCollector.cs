using System.Text;
using LeadFunctions.Ingest.Mapping;

namespace LeadFunctions.Ingest.Bodies;

/// <summary>Collects the fields of one lead within <see cref="IngestLimits"/>. Blank values are left out; text is made well-formed.</summary>
public sealed class FieldCollector
{
    private readonly List<SentField> _fields = [];

    /// <summary>What was collected.</summary>
    public IReadOnlyList<SentField> Fields => _fields;

    /// <summary>The fields of a part of a body: nested members with dots in their names, a list of plain values with commas.</summary>
    public static IReadOnlyList<SentField> Collect(BodyNode? node)
    {
        var fields = new FieldCollector();
        fields.AddMembers(node);
        return fields.Fields;
    }

    /// <summary>Adds the members of an object, under their own names.</summary>
    public void AddMembers(BodyNode? node, params ReadOnlySpan<string> except)
    {
        if (node is BodyObject parts)
        {
            foreach (var (name, value) in parts.Members)
            {
                if (!except.Contains(name))
                {
                    Add(name, value);
                }
            }
        }
    }

    /// <summary>Adds a value and what is nested in it.</summary>
    public void Add(string name, BodyNode? value)
    {
        Add(name, value?.Text);
        if (value is BodyObject parts)
        {
            foreach (var (member, inner) in parts.Members)
            {
                Add($"{name}.{member}", inner);
            }
        }
        else if (value is BodyList list)
        {
            foreach (var (index, item) in list.Items.Index())
            {
                if (item is not BodyText)
                {
                    Add($"{name}.{index}", item);
                }
            }
        }
    }

    /// <summary>Adds a plain value, unless it is blank.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its text.</param>
    /// <param name="alias">Another name for it.</param>
    /// <param name="kind">What it stands for, where that is known.</param>
    /// <param name="isPassing">Whether it changes each time the same form is sent.</param>
    /// <exception cref="MalformedBodyException">There are too many fields, or the name is too long.</exception>
    public void Add(string name, string? value, string? alias = null, LeadField? kind = null, bool isPassing = false)
    {
        if (Clean(value) is not { Length: > 0 } text)
        {
            return;
        }

        if (name.Length > IngestLimits.MaxNameLength || alias?.Length > IngestLimits.MaxNameLength)
        {
            throw new MalformedBodyException($"A field's name is longer than {IngestLimits.MaxNameLength} characters.");
        }

        if (_fields.Count == IngestLimits.MaxFields)
        {
            throw new MalformedBodyException($"A lead has more than {IngestLimits.MaxFields} fields.");
        }

        _fields.Add(new SentField(Clean(name), text) { Alias = alias is null ? null : Clean(alias), Kind = kind, IsPassing = isPassing });
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
