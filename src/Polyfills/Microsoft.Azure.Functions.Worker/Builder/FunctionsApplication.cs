namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Where a functions app starts.</summary>
public class FunctionsApplication
{
    /// <summary>
    /// A builder with the app's settings loaded, lowest first: <c>host.json</c> (under <c>AzureFunctionsJobHost</c>),
    /// <c>appsettings.json</c>, <c>local.settings.json</c>, environment variables, the command line.
    /// </summary>
    /// <exception cref="InvalidDataException"><c>host.json</c> or <c>local.settings.json</c> cannot be read.</exception>
    public static FunctionsApplicationBuilder CreateBuilder(string[] args) => new(args ?? throw new ArgumentNullException(nameof(args)));
}
