using System.Reflection;
using LeadFunctions.Functions;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Tests.Infra;

/// <summary>What the app writes to its log.</summary>
public static class LogTemplates
{
    /// <summary>The messages, with their placeholders: <c>Lead {LeadId} was accepted.</c></summary>
    public static IReadOnlySet<string> All { get; } = typeof(ReceiveLead).Assembly.GetTypes()
        .SelectMany(static type => type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        .Select(static method => method.GetCustomAttribute<LoggerMessageAttribute>()?.Message)
        .OfType<string>()
        .ToHashSet(StringComparer.Ordinal);
}
