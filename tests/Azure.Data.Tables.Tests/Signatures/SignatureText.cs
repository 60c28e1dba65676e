using System.Globalization;
using System.Reflection;

namespace Azure.Data.Tables.Tests;

/// <summary>Writes public members the way <c>signatures.txt</c> lists those of the real package.</summary>
internal static class SignatureText
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(object)] = "object",
        [typeof(void)] = "void",
    };

    internal static IEnumerable<string> MembersOf(Type type)
    {
        if (type.IsEnum)
        {
            yield return string.Join(", ", Enum.GetValuesAsUnderlyingType(type).Cast<object>().Select(value => $"{Enum.GetName(type, value)}={value}"));
            yield break;
        }

        const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        foreach (var constructor in type.GetConstructors(Own))
        {
            yield return $".ctor({Parameters(constructor)})";
        }

        foreach (var property in type.GetProperties(Own).Where(static property => !property.GetMethod!.IsStatic))
        {
            var index = property.GetIndexParameters() is [var key] ? $"[{Name(key.ParameterType)} {key.Name}]" : string.Empty;
            yield return $"{Name(property.PropertyType)} {property.Name}{index} {{ get; {(property.SetMethod is { IsPublic: true } ? "set; " : string.Empty)}}}";
        }

        foreach (var method in type.GetMethods(Own).Where(static method => !method.IsSpecialName && method.GetBaseDefinition().DeclaringType != typeof(object)))
        {
            var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : string.Empty;
            yield return $"{(method.IsStatic ? "static " : string.Empty)}{Name(method.ReturnType)} {method.Name}{generic}({Parameters(method)})";
        }
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(static parameter =>
        $"{Name(parameter.ParameterType)} {parameter.Name}{(parameter.HasDefaultValue ? $" = {Default(parameter)}" : string.Empty)}"));

    private static string Default(ParameterInfo parameter) => parameter.DefaultValue switch
    {
        null => "default",
        Enum value => Convert.ToInt32(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
        var value => value.ToString()!,
    };

    private static string Name(Type type)
    {
        if (type.IsByRef)
        {
            return Name(type.GetElementType()!);
        }

        if (Keywords.TryGetValue(type, out var keyword))
        {
            return keyword;
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Name(underlying) + "?";
        }

        return type.IsGenericType
            ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
            : type.Name;
    }
}
