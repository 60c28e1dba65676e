using System.Text.Json;

namespace Azure.Data.Tables;

/// <summary>Gives the same string for the same name: rows of a page repeat their columns, mostly in the same order.</summary>
internal sealed class PropertyNameCache
{
    private readonly List<PropertyName> _names = [];
    private int _next;

    /// <summary>The name that the reader stands on.</summary>
    internal PropertyName Read(ref Utf8JsonReader reader)
    {
        for (var tried = 0; tried < _names.Count; tried++)
        {
            var index = _next < _names.Count ? _next : 0;
            _next = index + 1;
            if (reader.ValueTextEquals(_names[index].Utf8))
            {
                return _names[index];
            }
        }

        var name = new PropertyName(reader.GetString()!);
        _names.Add(name);
        _next = _names.Count;
        return name;
    }
}
