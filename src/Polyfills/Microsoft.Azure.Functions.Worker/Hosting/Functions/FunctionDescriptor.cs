using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>One function: its method, its trigger, and how its parameters are bound.</summary>
internal sealed class FunctionDescriptor
{
    private FunctionDescriptor(
        string name, MethodInfo method, TriggerBindingAttribute trigger, ParameterInfo parameter, bool disabled, WorkerOptions worker)
    {
        Name = name;
        Method = method;
        Trigger = trigger;
        Disabled = disabled;

        // By place: where hosts start side by side, each call may give other objects.
        Parameters = [.. method.GetParameters().Select(p =>
            p.Position == parameter.Position ? TriggerBindings.For(trigger, p, worker) : ParameterBindings.For(trigger, p, worker))];
        Definition = new LocalFunctionDefinition(name, method, trigger, parameter);
    }

    public string Name { get; }

    public MethodInfo Method { get; }

    public TriggerBindingAttribute Trigger { get; }

    public bool Disabled { get; }

    /// <summary>What the log adds to the function's name.</summary>
    public string State => Disabled ? " (disabled)" : string.Empty;

    public IReadOnlyList<ParameterBinding> Parameters { get; }

    public FunctionDefinition Definition { get; }

    public string EntryPoint => Definition.EntryPoint;

    /// <exception cref="InvalidOperationException">The method cannot be a function.</exception>
    public static FunctionDescriptor Create(string name, MethodInfo method, bool disabled, WorkerOptions worker)
    {
        try
        {
            Check(method);
            var triggers = method.GetParameters().Where(static p => TriggerOf(p) is not null).ToList();
            return triggers is [var parameter]
                ? new FunctionDescriptor(name, method, TriggerOf(parameter)!, parameter, disabled, worker)
                : throw new NotSupportedException($"it has {triggers.Count} triggers, not one");
        }
        catch (NotSupportedException e)
        {
            throw new InvalidOperationException($"Function '{name}' ({method.DeclaringType?.FullName}.{method.Name}): {e.Message}.", e);
        }
    }

    private static TriggerBindingAttribute? TriggerOf(ParameterInfo parameter) => parameter.GetCustomAttribute<TriggerBindingAttribute>();

    private static void Check(MethodInfo method)
    {
        if (method.DeclaringType is { IsAbstract: true } && !method.IsStatic)
        {
            throw new NotSupportedException("its class is abstract");
        }

        if (method.ContainsGenericParameters)
        {
            throw new NotSupportedException("it is generic");
        }

        if (method.ReturnType == typeof(void) && method.IsDefined(typeof(AsyncStateMachineAttribute)))
        {
            throw new NotSupportedException("it is async void: return Task");
        }
    }
}
