using LeadFunctions.Sandbox;

namespace LeadFunctions.Tests.Hosting;

/// <summary>Settings of a test app: the sample's sources and destinations, with the sandbox behind them.</summary>
public static class TestSettings
{
    public const string FunctionKey = "test-function-key";
    public const string MasterKey = "test-master-key";
    public const string ZapierKey = "test-zapier-key";

    public static Dictionary<string, string?> Create(string storage, SandboxServer sandbox) => new(StringComparer.OrdinalIgnoreCase)
    {
        ["LocalHost:FunctionsAssembly"] = "LeadFunctions",
        ["LocalHost:Urls"] = "http://127.0.0.1:0",
        ["LocalHost:FunctionKey"] = FunctionKey,
        ["LocalHost:MasterKey"] = MasterKey,
        ["AzureWebJobsStorage"] = storage,
        ["AzureFunctionsJobHost:extensions:queues:maxPollingInterval"] = "00:00:00.200",
        ["Storage:CreateMissing"] = "true",
        ["RetentionSchedule"] = "0 0 3 * * *",
        ["SnapshotSchedule"] = "0 0 0 1 1 *",
        ["Sources:website:Preset"] = "form",
        ["Sources:website:Destinations:0"] = "smartflo",
        ["Sources:website:Destinations:1"] = "flextell",
        ["Sources:website:Destinations:2"] = "vcita",
        ["Sources:website:RedirectTo"] = "https://www.example.com/thanks",
        ["Sources:zapier:Preset"] = "zapier",
        ["Sources:zapier:Destinations:0"] = "smartflo",
        ["Sources:zapier:Secrets:0"] = ZapierKey,
        ["Destinations:smartflo:Provider"] = "smartflo",
        ["Destinations:smartflo:BaseUrl"] = sandbox.SmartfloBaseUrl,
        ["Destinations:smartflo:Token"] = "sandbox-smartflo-token",
        ["Destinations:smartflo:ListId"] = "441940",
        ["Destinations:smartflo:CallsPerSecond"] = "1000",
        ["Destinations:smartflo:Fields:field_5"] = "{utm_source}",
        ["Destinations:flextell:Provider"] = "flextell",
        ["Destinations:flextell:BaseUrl"] = sandbox.FlextellBaseUrl,
        ["Destinations:flextell:Token"] = "sandbox-flextell-token",
        ["Destinations:flextell:TenantId"] = "1",
        ["Destinations:vcita:Provider"] = "vcita",
        ["Destinations:vcita:BaseUrl"] = sandbox.VcitaBaseUrl,
        ["Destinations:vcita:Token"] = "sandbox-vcita-token",
        ["Destinations:vcita:BusinessId"] = "sandbox-business",
    };
}
