using System.Text.Json;
using System.Text.Json.Nodes;

namespace LeadFunctions.Providers.Tokens.Secrets;

/// <summary>
/// Secrets in a JSON file that only its owner can read, for one machine. It is replaced as a whole, so that a reader sees the old
/// or the new one and a crash leaves either; processes that write take turns.
/// </summary>
public sealed class FileSecretStore : ISecretStore
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string _path;
    private readonly FileLock _lock;

    /// <summary>Uses a file, whose directory is created where it is missing. The file appears with the first secret.</summary>
    /// <exception cref="IOException">The directory cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The directory cannot be written.</exception>
    public FileSecretStore(string path, TimeProvider time)
    {
        _path = Path.GetFullPath(path);
        CreateDirectory(Path.GetDirectoryName(_path)!);
        _lock = new FileLock(_path + ".lock", OwnerOnly, time);
        _lock.Check();
    }

    /// <inheritdoc />
    /// <exception cref="IOException">The file cannot be read.</exception>
    public async Task<string?> GetAsync(string name, CancellationToken cancellationToken) =>
        (await ReadAsync(cancellationToken))[name]?.GetValue<string>();

    /// <inheritdoc />
    /// <exception cref="IOException">The file cannot be written.</exception>
    public async Task SetAsync(string name, string value, CancellationToken cancellationToken)
    {
        await using var turn = await _lock.TakeAsync(cancellationToken);
        var secrets = await ReadAsync(cancellationToken);
        secrets[name] = value;
        await ReplaceAsync(secrets, cancellationToken);
    }

    private static void CreateDirectory(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, OwnerOnly | UnixFileMode.UserExecute);
        }
    }

    private async Task<JsonObject> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return JsonNode.Parse(await File.ReadAllTextAsync(_path, cancellationToken)) as JsonObject ?? [];
        }
        catch (FileNotFoundException)
        {
            return [];
        }
        catch (JsonException exception)
        {
            // Written over, its secrets would be gone for good.
            throw new IOException($"{_path} is not JSON: line {exception.LineNumber}.", exception);
        }
    }

    private async Task ReplaceAsync(JsonObject secrets, CancellationToken cancellationToken)
    {
        // In the same directory, so that the move is one step. Only the holder of the lock comes here: what is there was left by a crash.
        var draft = _path + ".new";
        File.Delete(draft);
        await using (var file = OwnerFile.Open(draft, FileMode.CreateNew, FileShare.None, OwnerOnly))
        {
            await JsonSerializer.SerializeAsync(file, secrets, cancellationToken: cancellationToken);
            file.Flush(flushToDisk: true);
        }

        File.Move(draft, _path, overwrite: true);
    }
}
