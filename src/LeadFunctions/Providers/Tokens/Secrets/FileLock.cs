namespace LeadFunctions.Providers.Tokens.Secrets;

/// <summary>A lock over processes: whoever has a file open alone. The operating system ends it with the process.</summary>
public sealed class FileLock(string path, UnixFileMode permissions, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    /// <summary>Creates the lock's file, so that one that cannot be is known early.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be written.</exception>
    public void Check() => OwnerFile.Open(path, FileMode.OpenOrCreate, FileShare.ReadWrite, permissions).Dispose();

    /// <summary>Takes the lock, waiting up to 10 s for it; it ends with the object's disposal.</summary>
    /// <exception cref="IOException">It was not to be had.</exception>
    public async Task<IAsyncDisposable> TakeAsync(CancellationToken cancellationToken)
    {
        for (var giveUpAt = time.GetTimestamp() + (long)(Patience.TotalSeconds * time.TimestampFrequency); ;)
        {
            try
            {
                return OwnerFile.Open(path, FileMode.OpenOrCreate, FileShare.None, permissions);
            }
            catch (IOException) when (time.GetTimestamp() < giveUpAt)
            {
                await Task.Delay(Interval, time, cancellationToken);
            }
        }
    }
}
