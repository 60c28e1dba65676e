using System.Reflection;
using Microsoft.Extensions.Options;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>The types that are searched for functions: those of the functions assembly, unless others are given.</summary>
internal sealed class FunctionTypes
{
    private readonly Lazy<IReadOnlyList<Type>> _types;

    public FunctionTypes(IOptions<LocalHostOptions> options) => _types = new(() => FunctionsAssembly(options.Value).GetTypes());

    public FunctionTypes(params Type[] types) => _types = new(types);

    public IReadOnlyList<Type> All => _types.Value;

    private static Assembly FunctionsAssembly(LocalHostOptions options)
    {
        if (string.IsNullOrEmpty(options.FunctionsAssembly))
        {
            return Assembly.GetEntryAssembly()
                ?? throw new InvalidOperationException(
                    "There is no entry assembly: set LocalHost:FunctionsAssembly to the name of the assembly that holds the functions.");
        }

        try
        {
            return Assembly.Load(options.FunctionsAssembly);
        }
        catch (Exception e) when (e is FileNotFoundException or FileLoadException or BadImageFormatException)
        {
            throw new InvalidOperationException(
                $"LocalHost:FunctionsAssembly is '{options.FunctionsAssembly}', which cannot be loaded: {e.Message}", e);
        }
    }
}
