namespace LeadFunctions.Providers.Tokens.Secrets;

/// <summary>Files that are created with their final permissions, so that nobody can open them in between.</summary>
public static class OwnerFile
{
    /// <summary>Opens a file to write.</summary>
    /// <param name="path">The file.</param>
    /// <param name="mode">Whether it must be new.</param>
    /// <param name="share">What others may do meanwhile.</param>
    /// <param name="permissions">Its mode where it is created, less the umask. On Windows the directory's permissions hold.</param>
    public static FileStream Open(string path, FileMode mode, FileShare share, UnixFileMode permissions)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = share, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = permissions;
        }

        return new FileStream(path, options);
    }
}
