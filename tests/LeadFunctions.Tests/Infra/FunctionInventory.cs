using System.Reflection;
using LeadFunctions.Functions;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Tests.Infra;

/// <summary>The functions of the built app, by their attributes, as the host's metadata has them.</summary>
public static class FunctionInventory
{
    public static IReadOnlyList<DeployedFunction> All { get; } =
    [
        .. typeof(ReceiveLead).Assembly.GetTypes()
            .SelectMany(static type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(static method => method.IsDefined(typeof(FunctionAttribute)))
            .Select(Describe)
            .OrderBy(static function => function.Name, StringComparer.Ordinal),
    ];

    private static DeployedFunction Describe(MethodInfo method)
    {
        var name = method.GetCustomAttribute<FunctionAttribute>()!.Name;
        var triggers = method.GetParameters().SelectMany(static parameter => parameter.GetCustomAttributes()).ToList();
        return triggers.Select(trigger => Describe(name, trigger)).OfType<DeployedFunction>().Single();
    }

    private static DeployedFunction? Describe(string name, Attribute trigger) => trigger switch
    {
        HttpTriggerAttribute http => new DeployedFunction(name, "http")
        {
            Route = http.Route,
            Methods = [.. (http.Methods ?? []).Order(StringComparer.Ordinal)],
            AuthLevel = http.AuthLevel.ToString(),
        },
        QueueTriggerAttribute queue => new DeployedFunction(name, "queue") { Queue = queue.QueueName, Connection = queue.Connection },
        TimerTriggerAttribute timer => new DeployedFunction(name, "timer") { Schedule = timer.Schedule, RunOnStartup = timer.RunOnStartup },
        _ => null,
    };
}
