namespace LeadFunctions.Tests.Hosting;

/// <summary>A directory that is gone when the test is.</summary>
public sealed class TemporaryDirectory : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("leadfunctions-tests-");

    public string Combine(string name) => Path.Combine(_directory.FullName, name);

    public void Dispose() => _directory.Delete(recursive: true);
}
