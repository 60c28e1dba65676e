using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Which functions are switched off. See https://learn.microsoft.com/azure/azure-functions/disable-function.</summary>
internal sealed class DisabledFunctions(IConfiguration configuration)
{
    public bool Contains(string function) =>
        IsOn(configuration[$"AzureWebJobs.{function}.Disabled"]) || IsOn(configuration[$"AzureWebJobs:{function}:Disabled"]);

    private static bool IsOn(string? value) => value is "1" || (bool.TryParse(value, out var on) && on);
}
