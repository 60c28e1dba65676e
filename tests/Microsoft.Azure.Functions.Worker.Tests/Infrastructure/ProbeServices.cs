using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Azure.Functions.Worker.Tests;

internal static class ProbeServices
{
    public static IServiceCollection AddProbe(this IServiceCollection services, FunctionProbe probe) => services.AddSingleton(probe);
}
