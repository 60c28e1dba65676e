namespace Microsoft.Azure.Functions.Worker.Tests;

/// <summary>A folder with <c>host.json</c> and <c>local.settings.json</c>, gone after the test.</summary>
internal sealed class SettingsFolder : IDisposable
{
    public SettingsFolder(string hostJson = "{}", string localSettings = "{}")
    {
        File.WriteAllText(System.IO.Path.Combine(Path, "host.json"), hostJson);
        File.WriteAllText(System.IO.Path.Combine(Path, "local.settings.json"), localSettings);
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("functions").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
