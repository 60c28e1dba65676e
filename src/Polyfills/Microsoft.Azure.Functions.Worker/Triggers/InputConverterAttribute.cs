namespace Microsoft.Azure.Functions.Worker.Converters;

/// <summary>Names the converter that makes a parameter's value.</summary>
[AttributeUsage(
    AttributeTargets.Parameter | AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Enum | AttributeTargets.Struct)]
public class InputConverterAttribute : Attribute
{
    /// <summary>Creates the attribute with the converter's type.</summary>
    public InputConverterAttribute(Type converterType) =>
        ConverterType = converterType ?? throw new ArgumentNullException(nameof(converterType));

    /// <summary>The converter's type.</summary>
    public Type ConverterType { get; }
}
