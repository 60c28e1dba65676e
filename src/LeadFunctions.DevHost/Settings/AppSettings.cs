using Microsoft.Extensions.Configuration;

namespace LeadFunctions.DevHost.Settings;

/// <summary>The app's settings on this machine.</summary>
internal static class AppSettings
{
    public const string Storage = "AzureWebJobsStorage";

    // What a person at the console wants to see. The host's own category repeats what is told in one line anyway.
    private static readonly Dictionary<string, string?> Defaults = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Storage:CreateMissing"] = "true",
        ["Logging:LogLevel:Default"] = "Warning",
        ["Logging:LogLevel:LeadFunctions.Delivery.Sending.DeliveryRecorder"] = "Information",
        ["Logging:LogLevel:Microsoft.Extensions.Hosting.Internal.Host"] = "None",
    };

    /// <summary>The storage account that the environment names, else the file; <see langword="null"/> where it is the emulator.</summary>
    public static string? StorageAccount(SettingsFile file)
    {
        var account = Environment.GetEnvironmentVariable(Storage) ?? file.Values.GetValueOrDefault(Storage);
        return string.IsNullOrWhiteSpace(account) || account.Trim().TrimEnd(';') is "UseDevelopmentStorage=true" ? null : account;
    }

    /// <summary>
    /// Lowest first: the dev host's defaults, the file with its addresses led to where the app and the sandbox are, the environment, and
    /// what was started here.
    /// </summary>
    public static IConfigurationRoot Compose(SettingsFile file, Uri app, Uri sandbox, string storage)
    {
        var origins = new Origins((file.Port, app), (DevHostOptions.DefaultSandboxPort, sandbox));
        return new ConfigurationBuilder()
            .AddInMemoryCollection(Defaults)
            .AddInMemoryCollection(file.Values.Select(pair => KeyValuePair.Create(pair.Key, (string?)origins.Follow(pair.Value))))
            .AddEnvironmentVariables()
            .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
            {
                [Storage] = storage,
                ["LocalHost:FunctionsAssembly"] = typeof(LeadFunctionsBuilderExtensions).Assembly.GetName().Name,
                ["LocalHost:Urls"] = app.GetLeftPart(UriPartial.Authority),
            })
            .Build();
    }
}
