namespace LeadFunctions.DevHost.Storage;

/// <summary>The directory of Azurite's data, in use by one dev host at a time: two would overwrite each other's.</summary>
internal sealed class DataDirectory : IDisposable
{
    private readonly FileStream _lock;

    private DataDirectory(string path, FileStream held)
    {
        Path = path;
        _lock = held;
    }

    public string Path { get; }

    /// <exception cref="DevHostException">The directory is in use, or cannot be written to.</exception>
    public static DataDirectory Take(string path)
    {
        try
        {
            path = Directory.CreateDirectory(path).FullName;
            var name = System.IO.Path.Combine(path, ".lock");
            return new DataDirectory(path, new FileStream(name, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DevHostException($"The data directory {path} cannot be used: {e.Message} Choose another one with --data.", e);
        }
    }

    public void Dispose() => _lock.Dispose();
}
