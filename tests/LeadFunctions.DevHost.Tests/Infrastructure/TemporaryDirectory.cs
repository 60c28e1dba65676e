namespace LeadFunctions.DevHost.Tests;

internal sealed class TemporaryDirectory : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("leadfunctions-devhost-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
