using System.ComponentModel;
using System.Globalization;
using System.Reflection;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Turns route values and message metadata, which are texts, into parameters of simple types.</summary>
internal static class BindingDataConverter
{
    public static bool CanConvert(Type type)
    {
        var simple = Nullable.GetUnderlyingType(type) ?? type;
        return simple == typeof(string) || simple.IsPrimitive || simple.IsEnum || simple == typeof(Guid) || simple == typeof(decimal)
            || simple == typeof(DateTime) || simple == typeof(DateTimeOffset);
    }

    /// <exception cref="FormatException">The text is not one of the parameter's type.</exception>
    public static object? Convert(ParameterInfo parameter, IReadOnlyDictionary<string, object?> data)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        if (!data.TryGetValue(parameter.Name!, out var value) || value is null)
        {
            return Missing(parameter);
        }

        if (type.IsInstanceOfType(value))
        {
            return value;
        }

        var text = System.Convert.ToString(value, CultureInfo.InvariantCulture)!;
        try
        {
            return TypeDescriptor.GetConverter(type).ConvertFromInvariantString(text);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            throw new FormatException($"'{text}' cannot be bound to parameter '{parameter.Name}' of type {type.Name}.", e);
        }
    }

    private static object? Missing(ParameterInfo parameter)
    {
        if (parameter.HasDefaultValue)
        {
            return parameter.DefaultValue;
        }

        return parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null;
    }
}
