using System.Text;

namespace Azure.Data.Tables;

/// <summary>A name in an entity's JSON: a property's, or that of the annotation with a property's type.</summary>
internal sealed class PropertyName
{
    internal PropertyName(string name)
    {
        Utf8 = Encoding.UTF8.GetBytes(name);
        IsType = name.EndsWith(EntityPropertyNames.TypeSuffix, StringComparison.Ordinal);
        Property = IsType ? name[..^EntityPropertyNames.TypeSuffix.Length] : name;
    }

    internal byte[] Utf8 { get; }

    /// <summary>Whether the value is the type of <see cref="Property"/>, not its value.</summary>
    internal bool IsType { get; }

    internal string Property { get; }
}
