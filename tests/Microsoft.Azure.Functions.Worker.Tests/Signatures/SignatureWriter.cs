using System.Reflection;

namespace Microsoft.Azure.Functions.Worker.Tests;

/// <summary>
/// Writes a type's public members one to a line, as <c>worker.txt</c> has them: without nullability, constraints and <c>this</c>.
/// </summary>
internal static class SignatureWriter
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void", [typeof(object)] = "object", [typeof(string)] = "string", [typeof(bool)] = "bool", [typeof(int)] = "int", [typeof(long)] = "long",
    };

    public static string Header(Type type)
    {
        var kind = type switch
        {
            { IsEnum: true } => "enum",
            { IsInterface: true } => "interface",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract class",
            { IsSealed: true } => "sealed class",
            _ => "class",
        };
        var shown = type.BaseType is { } parent && parent != typeof(object) && !type.IsEnum ? $" : {Name(parent)}" : string.Empty;
        return $"{kind} {type.FullName}{shown}";
    }

    public static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return [string.Join(", ", Enum.GetValuesAsUnderlyingType(type).Cast<int>().Select(value => $"{Enum.GetName(type, value)}={value}"))];
        }

        return
        [
            .. type.GetConstructors(Declared).Select(constructor => $".ctor({Parameters(constructor)})"),
            .. type.GetProperties(Declared).Select(Property),
            .. type.GetMethods(Declared).Where(method => !method.IsSpecialName).Select(Method),
        ];
    }

    private static string Property(PropertyInfo property) =>
        $"{Name(property.PropertyType)} {property.Name} {{ get; {(property.SetMethod is { IsPublic: true } ? "set; " : string.Empty)}}}";

    private static string Method(MethodInfo method)
    {
        var modifier = method.IsStatic ? "static " : string.Empty;
        var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : string.Empty;
        return $"{modifier}{Name(method.ReturnType)} {method.Name}{generic}({Parameters(method)})";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        (parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : string.Empty)
        + $"{Name(parameter.ParameterType)} {parameter.Name}"
        + (parameter.HasDefaultValue ? $" = {parameter.DefaultValue ?? "default"}" : string.Empty)));

    private static string Name(Type type)
    {
        if (Keywords.TryGetValue(type, out var keyword))
        {
            return keyword;
        }

        if (type.IsArray)
        {
            return $"{Name(type.GetElementType()!)}[]";
        }

        return type.IsGenericType ? $"{type.Name[..type.Name.IndexOf('`')]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : type.Name;
    }
}
