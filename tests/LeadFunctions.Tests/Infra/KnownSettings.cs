using System.Reflection;
using LeadFunctions.Functions;

namespace LeadFunctions.Tests.Infra;

/// <summary>The settings that options of the app bind: a constant <c>Section</c>, and the options' properties.</summary>
public static class KnownSettings
{
    private static readonly Dictionary<string, HashSet<string>> Sections = typeof(ReceiveLead).Assembly.GetTypes()
        .Select(static type => (Type: type, Section: type.GetField("Section", BindingFlags.Public | BindingFlags.Static)?.GetRawConstantValue() as string))
        .Where(static pair => pair.Section is not null)
        .GroupBy(static pair => pair.Section!, StringComparer.Ordinal)
        .ToDictionary(
            static group => group.Key,
            static group => group.SelectMany(static pair => pair.Type.GetProperties()).Select(static property => property.Name).ToHashSet(StringComparer.Ordinal),
            StringComparer.Ordinal);

    /// <summary>Whether options have a property for a setting such as <c>Alerts__WebhookUrl</c>.</summary>
    public static bool Contains(string setting)
    {
        var parts = setting.Split("__");
        return parts.Length >= 2 && Sections.TryGetValue(parts[0], out var properties) && properties.Contains(parts[1]);
    }
}
