using System.Reflection;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Awaits whatever kind of task a method returns and takes its value.</summary>
internal static class ReturnValue
{
    public static Func<object?, ValueTask<object?>> Reader(Type type)
    {
        if (type == typeof(void))
        {
            return static _ => default;
        }

        if (type == typeof(ValueTask))
        {
            return static async value =>
            {
                await (ValueTask)value!;
                return null;
            };
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueTask<>))
        {
            var asTask = type.GetMethod(nameof(ValueTask<>.AsTask))!;
            var task = Reader(asTask.ReturnType);
            return value => task(asTask.Invoke(value, null));
        }

        return typeof(Task).IsAssignableFrom(type) ? TaskReader(type) : static value => new(value);
    }

    private static Func<object?, ValueTask<object?>> TaskReader(Type type)
    {
        var result = type.IsGenericType ? MethodInvoker.Create(type.GetProperty(nameof(Task<>.Result))!.GetMethod!) : null;
        return async value =>
        {
            await (Task)value!;
            return result?.Invoke(value);
        };
    }
}
