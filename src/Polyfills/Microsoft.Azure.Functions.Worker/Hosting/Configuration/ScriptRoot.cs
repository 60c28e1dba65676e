using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>The folder that holds <c>host.json</c> and <c>local.settings.json</c>, read as the real tools read them.</summary>
internal static class ScriptRoot
{
    public static void AddTo(IConfigurationBuilder configuration, string folder)
    {
        configuration.AddInMemoryCollection(HostJson(folder));
        configuration.SetBasePath(AppContext.BaseDirectory).AddJsonFile("appsettings.json", optional: true);
        configuration.AddInMemoryCollection(LocalSettings(folder));
    }

    private static IEnumerable<KeyValuePair<string, string?>> HostJson(string folder) =>
        Read(Path.Combine(folder, "host.json"))
            .Select(static pair => KeyValuePair.Create($"{SettingNames.HostJson}:{pair.Key}", pair.Value));

    private static IEnumerable<KeyValuePair<string, string?>> LocalSettings(string folder)
    {
        const string file = "local.settings.json";
        var roots = new[] { folder, Directory.GetCurrentDirectory() };
        var path = roots.Select(static root => Path.Combine(root, file)).FirstOrDefault(File.Exists);
        return path is null ? [] : Read(path).SelectMany(static pair => LocalSetting(pair.Key, pair.Value));
    }

    private static IEnumerable<KeyValuePair<string, string?>> LocalSetting(string key, string? value)
    {
        const string values = "Values:";
        if (key.StartsWith(values, StringComparison.OrdinalIgnoreCase))
        {
            return [KeyValuePair.Create(key[values.Length..].Replace("__", ":", StringComparison.Ordinal), value)];
        }

        return key.ToUpperInvariant() switch
        {
            "HOST:LOCALHTTPPORT" => [KeyValuePair.Create<string, string?>(SettingNames.Urls, $"http://localhost:{value}")],
            "HOST:CORS" => [KeyValuePair.Create(SettingNames.Cors, value)],
            "HOST:CORSCREDENTIALS" => [KeyValuePair.Create(SettingNames.CorsCredentials, value)],
            _ => [],
        };
    }

    private static IEnumerable<KeyValuePair<string, string?>> Read(string path) =>
        new ConfigurationBuilder().AddJsonFile(path, optional: true).Build().AsEnumerable().Where(static pair => pair.Value is not null);
}
