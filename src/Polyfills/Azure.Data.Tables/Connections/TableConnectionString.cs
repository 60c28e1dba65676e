namespace Azure.Data.Tables;

/// <summary>A parsed storage connection string
/// (<see href="https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string">its settings</see>).</summary>
/// <param name="Endpoint">Where the Table service is.</param>
/// <param name="AccountName">The account, where the string names it.</param>
/// <param name="Key">The account's key, where the string has one.</param>
/// <param name="Sas">A shared access signature, where the string has one.</param>
internal sealed record TableConnectionString(Uri Endpoint, string? AccountName, TableSharedKeyCredential? Key, AzureSasCredential? Sas)
{
    private const string EmulatorAccount = "devstoreaccount1";

    // The emulator's published, well-known key.
    private const string EmulatorKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private const int EmulatorPort = 10002;

    /// <exception cref="FormatException">The text is not a connection string of a storage account.</exception>
    internal static TableConnectionString Parse(string text)
    {
        var settings = Settings(text);
        if (settings.TryGetValue("UseDevelopmentStorage", out var development))
        {
            return bool.TryParse(development, out var use) && use
                ? Emulator(settings)
                : throw new FormatException("UseDevelopmentStorage can only be true.");
        }

        var account = settings.GetValueOrDefault("AccountName");
        var key = settings.GetValueOrDefault("AccountKey");
        var sas = settings.GetValueOrDefault("SharedAccessSignature");
        var credential = account is not null && key is not null ? new TableSharedKeyCredential(account, key) : null;
        if (credential is null && sas is null)
        {
            throw new FormatException("The connection string has neither AccountName and AccountKey nor SharedAccessSignature.");
        }

        return new TableConnectionString(
            TableEndpoint(settings, account), account, credential, credential is null ? new AzureSasCredential(sas!.TrimStart('?')) : null);
    }

    private static TableConnectionString Emulator(Dictionary<string, string> settings)
    {
        var proxy = settings.TryGetValue("DevelopmentStorageProxyUri", out var text) ? Absolute(text, "DevelopmentStorageProxyUri") : null;
        var endpoint = new UriBuilder(proxy?.Scheme ?? Uri.UriSchemeHttp, proxy?.Host ?? "127.0.0.1", EmulatorPort, EmulatorAccount).Uri;
        return new TableConnectionString(endpoint, EmulatorAccount, new TableSharedKeyCredential(EmulatorAccount, EmulatorKey), null);
    }

    private static Uri TableEndpoint(Dictionary<string, string> settings, string? account)
    {
        if (settings.TryGetValue("TableEndpoint", out var endpoint))
        {
            return Absolute(endpoint, "TableEndpoint");
        }

        if (account is null)
        {
            throw new FormatException("The connection string has neither TableEndpoint nor AccountName.");
        }

        var protocol = settings.GetValueOrDefault("DefaultEndpointsProtocol", Uri.UriSchemeHttps);
        var suffix = settings.GetValueOrDefault("EndpointSuffix", "core.windows.net");
        return Absolute($"{protocol}://{account}.table.{suffix}", "AccountName");
    }

    private static Uri Absolute(string text, string setting) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) ? uri : throw new FormatException($"{setting} is not a URL.");

    private static Dictionary<string, string> Settings(string text)
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || !settings.TryAdd(part[..equals].Trim(), part[(equals + 1)..].Trim()))
            {
                throw new FormatException("Settings of a connection string must be of the form \"name=value\", each once.");
            }
        }

        return settings;
    }
}
