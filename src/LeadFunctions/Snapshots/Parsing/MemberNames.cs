using System.Text;

namespace LeadFunctions.Snapshots.Parsing;

/// <summary>
/// The members that the rows of a list have. Rows of one list have the same members in the same order, so a name is mostly found at
/// its place, without making a text of it.
/// </summary>
public sealed class MemberNames
{
    /// <summary>How many names are remembered, so that a list whose rows have names of their own does not fill the memory.</summary>
    public const int MaxNames = 1000;

    private readonly List<(byte[] Utf8, MemberName Name)> _places = [];
    private readonly Dictionary<string, MemberName> _all = new(StringComparer.Ordinal);

    /// <summary>Names of members that some row had something in, fields by their numbers first.</summary>
    public IReadOnlyList<string> WithValues =>
    [
        .. _all.Values.Where(static name => name.HasValues)
            .OrderBy(static name => name.Field ?? int.MaxValue).ThenBy(static name => name.Name, StringComparer.Ordinal)
            .Select(static name => name.Name),
    ];

    /// <summary>The name at a place of a row.</summary>
    /// <param name="place">0 for the first member.</param>
    /// <param name="utf8">The name as it stands in the JSON.</param>
    public MemberName Get(int place, ReadOnlySpan<byte> utf8)
    {
        if (place < _places.Count && utf8.SequenceEqual(_places[place].Utf8))
        {
            return _places[place].Name;
        }

        var text = Encoding.UTF8.GetString(utf8);
        if (!_all.TryGetValue(text, out var name))
        {
            name = new MemberName(text, FieldNames.Number(text));
            if (_all.Count < MaxNames)
            {
                _all[text] = name;
            }
        }

        if (place < _places.Count)
        {
            _places[place] = (utf8.ToArray(), name);
        }
        else if (place == _places.Count && place < MaxNames)
        {
            _places.Add((utf8.ToArray(), name));
        }

        return name;
    }
}
