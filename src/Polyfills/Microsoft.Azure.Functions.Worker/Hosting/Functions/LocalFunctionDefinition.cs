using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

internal sealed class LocalFunctionDefinition(
    string name, MethodInfo method, TriggerBindingAttribute trigger, ParameterInfo triggerParameter)
    : FunctionDefinition
{
    public override ImmutableArray<FunctionParameter> Parameters { get; } =
    [
        .. method.GetParameters().Select(static p =>
            new FunctionParameter(p.Name!, p.ParameterType, p.HasDefaultValue, p.HasDefaultValue ? p.DefaultValue : null)),
    ];

    public override string PathToAssembly { get; } = method.Module.FullyQualifiedName;

    public override string EntryPoint { get; } = $"{method.DeclaringType!.FullName}.{method.Name}";

    public override string Id { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 8));

    public override string Name => name;

    public override IImmutableDictionary<string, BindingMetadata> InputBindings { get; } =
        One(triggerParameter.Name!, TypeOf(trigger), BindingDirection.In);

    public override IImmutableDictionary<string, BindingMetadata> OutputBindings { get; } =
        trigger is HttpTriggerAttribute ? One("$return", "http", BindingDirection.Out) : ImmutableDictionary<string, BindingMetadata>.Empty;

    private static ImmutableDictionary<string, BindingMetadata> One(string name, string type, BindingDirection direction) =>
        ImmutableDictionary<string, BindingMetadata>.Empty.Add(name, new LocalBindingMetadata(name, type, direction));

    private static string TypeOf(TriggerBindingAttribute trigger) => trigger switch
    {
        HttpTriggerAttribute => "httpTrigger",
        QueueTriggerAttribute => "queueTrigger",
        TimerTriggerAttribute => "timerTrigger",
        _ => throw new NotSupportedException($"{trigger.GetType().Name} is not a trigger that this host knows"),
    };
}
