using System.Collections.Immutable;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>One parameter of a function's method.</summary>
public class FunctionParameter
{
    /// <summary>Creates a parameter without a default value.</summary>
    public FunctionParameter(string name, Type type)
        : this(name, type, hasDefaultValue: false, defaultValue: null)
    {
    }

    /// <summary>Creates a parameter.</summary>
    public FunctionParameter(string name, Type type, bool hasDefaultValue, object? defaultValue)
        : this(name, type, hasDefaultValue, defaultValue, ImmutableDictionary<string, object>.Empty)
    {
    }

    /// <summary>Creates a parameter without a default value, with properties.</summary>
    public FunctionParameter(string name, Type type, IReadOnlyDictionary<string, object> properties)
        : this(name, type, hasDefaultValue: false, defaultValue: null, properties)
    {
    }

    /// <summary>Creates a parameter with properties.</summary>
    public FunctionParameter(
        string name, Type type, bool hasDefaultValue, object? defaultValue, IReadOnlyDictionary<string, object> properties)
    {
        Name = name ?? throw new ArgumentNullException(nameof(name));
        Type = type ?? throw new ArgumentNullException(nameof(type));
        HasDefaultValue = hasDefaultValue;
        DefaultValue = defaultValue;
        Properties = properties ?? throw new ArgumentNullException(nameof(properties));
        IsReferenceOrNullableType = !type.IsValueType || Nullable.GetUnderlyingType(type) is not null;
    }

    /// <summary>The parameter's name.</summary>
    public string Name { get; }

    /// <summary>The parameter's type.</summary>
    public Type Type { get; }

    /// <summary>Whether the method gives a default value.</summary>
    public bool HasDefaultValue { get; }

    /// <summary>Whether the parameter may be <see langword="null"/>.</summary>
    public bool IsReferenceOrNullableType { get; }

    /// <summary>The method's default value, where there is one.</summary>
    public object? DefaultValue { get; }

    /// <summary>What else is known about the parameter, by name.</summary>
    public IReadOnlyDictionary<string, object> Properties { get; }
}
