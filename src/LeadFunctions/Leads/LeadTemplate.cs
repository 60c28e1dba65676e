using System.Text;

namespace LeadFunctions.Leads;

/// <summary>A text with values of a lead in it: <c>{utm_source} ({city})</c>. <c>{{</c> and <c>}}</c> stand for braces.</summary>
public sealed class LeadTemplate
{
    private readonly List<(string Text, bool IsName)> _parts = [];

    private LeadTemplate()
    {
    }

    /// <summary>Reads a template.</summary>
    /// <exception cref="FormatException">A brace is not closed, or closes nothing; the message says where.</exception>
    public static LeadTemplate Parse(string template)
    {
        ArgumentNullException.ThrowIfNull(template);
        var result = new LeadTemplate();
        var text = new StringBuilder();
        for (var i = 0; i < template.Length; i++)
        {
            var c = template[i];
            if (c is '{' or '}' && i + 1 < template.Length && template[i + 1] == c)
            {
                text.Append(c);
                i++;
            }
            else if (c == '{')
            {
                var end = template.IndexOf('}', i);
                if (end <= i + 1)
                {
                    throw new FormatException($"'{{' at position {i} needs a name and a '}}'.");
                }

                result.Add(text);
                result._parts.Add((template[(i + 1)..end].Trim(), true));
                i = end;
            }
            else if (c == '}')
            {
                throw new FormatException($"'}}' at position {i} closes nothing.");
            }
            else
            {
                text.Append(c);
            }
        }

        result.Add(text);
        return result;
    }

    /// <summary>The text for a lead; a name that it has no value for leaves nothing.</summary>
    public string Render(Lead lead) => string.Concat(_parts.Select(part => part.IsName ? lead.Value(part.Text) : part.Text)).Trim();

    private void Add(StringBuilder text)
    {
        if (text.Length > 0)
        {
            _parts.Add((text.ToString(), false));
            text.Clear();
        }
    }
}
