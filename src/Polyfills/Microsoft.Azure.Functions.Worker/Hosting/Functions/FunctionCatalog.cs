using System.Reflection;
using Microsoft.Extensions.Options;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>All functions of the app, found by reflection and checked.</summary>
internal sealed class FunctionCatalog
{
    private const BindingFlags Methods = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private readonly Dictionary<string, FunctionDescriptor> _functions = new(StringComparer.OrdinalIgnoreCase);

    public FunctionCatalog(FunctionTypes types, DisabledFunctions disabled, IOptions<WorkerOptions> worker)
    {
        foreach (var method in types.All.Where(static type => type.IsClass).SelectMany(static type => type.GetMethods(Methods)))
        {
            if (method.GetCustomAttribute<FunctionAttribute>() is { } attribute)
            {
                var function = FunctionDescriptor.Create(attribute.Name, method, disabled.Contains(attribute.Name), worker.Value);
                if (!_functions.TryAdd(function.Name, function))
                {
                    throw new InvalidOperationException(
                        $"Two functions are named '{function.Name}': {_functions[function.Name].EntryPoint} and {function.EntryPoint}.");
                }
            }
        }
    }

    public IReadOnlyCollection<FunctionDescriptor> All => _functions.Values;

    public FunctionDescriptor? Find(string name) => _functions.GetValueOrDefault(name);
}
