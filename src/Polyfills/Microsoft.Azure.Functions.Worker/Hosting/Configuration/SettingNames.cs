namespace Microsoft.Azure.Functions.Worker.LocalHost;

internal static class SettingNames
{
    public const string Section = "LocalHost";
    public const string Urls = "LocalHost:Urls";
    public const string ScriptRoot = "LocalHost:ScriptRoot";
    public const string Cors = "LocalHost:Cors";
    public const string CorsCredentials = "LocalHost:CorsCredentials";

    // The real host reads host.json into this section, so that AzureFunctionsJobHost__extensions__queues__batchSize overrides it.
    // https://learn.microsoft.com/azure/azure-functions/functions-host-json#override-hostjson-values
    public const string HostJson = "AzureFunctionsJobHost";

    public const string EnvironmentName = "AZURE_FUNCTIONS_ENVIRONMENT";
    public const string BodySizeLimit = "FUNCTIONS_REQUEST_BODY_SIZE_LIMIT";
}
