namespace LeadFunctions.Tests.Infra;

/// <summary>A .bicepparam file: the settings that it gives the app.</summary>
public sealed class ParameterFile(string path)
{
    private readonly BicepSource _source = new(path);

    public static TheoryData<string> All { get; } = [.. Repository.Files("infra", "*.bicepparam")];

    public IReadOnlyDictionary<string, string> Plain => _source.Properties("settings");

    public IReadOnlyCollection<string> Secret => [.. _source.Properties("secrets").Keys];

    /// <summary>All settings as the app gets them, with something in the place of each secret.</summary>
    public IEnumerable<KeyValuePair<string, string?>> AppSettings =>
        Plain.Select(static setting => KeyValuePair.Create<string, string?>(Key(setting.Key), setting.Value))
            .Concat(Secret.Select(static name => KeyValuePair.Create<string, string?>(Key(name), "https://www.example.com/secret")));

    private static string Key(string setting) => setting.Replace("__", ":", StringComparison.Ordinal);
}
