using System.ComponentModel;
using System.Diagnostics;

namespace LeadFunctions.Azurite;

/// <summary>
/// One version of a package, fetched once from npm into the user's local application data and shared by every checkout.
/// </summary>
/// <param name="name">The package's name on npm, without a scope.</param>
/// <param name="version">The exact version.</param>
public sealed class NpmPackage(string name, string version)
{
    private static readonly TimeSpan LockRetry = TimeSpan.FromMilliseconds(200);

    /// <summary>The directory of the package, installing it first where it is missing.</summary>
    /// <exception cref="NpmException">Node.js or npm is missing, or the installation failed.</exception>
    public async Task<string> EnsureAsync(CancellationToken cancellationToken = default)
    {
        var root = Root();
        var target = Path.Combine(root, $"{name}-{version}");
        var package = Path.Combine(target, "node_modules", name);
        if (Directory.Exists(package))
        {
            return package;
        }

        Directory.CreateDirectory(root);
        await using var exclusive = await LockAsync(target + ".lock", cancellationToken).ConfigureAwait(false);
        if (!Directory.Exists(package))
        {
            await InstallAsync(target, cancellationToken).ConfigureAwait(false);
        }

        return package;
    }

    private static string Root()
    {
        var local = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create);
        return Path.Combine(local.Length > 0 ? local : Path.GetTempPath(), "leadfunctions");
    }

    private static async Task<FileStream> LockAsync(string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(LockRetry, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task InstallAsync(string target, CancellationToken cancellationToken)
    {
        var staging = target + ".partial";
        if (Directory.Exists(staging))
        {
            Directory.Delete(staging, recursive: true);
        }

        Directory.CreateDirectory(staging);
        var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        var start = new ProcessStartInfo(npm)
        {
            ArgumentList = { "install", "--prefix", staging, $"{name}@{version}", "--no-audit", "--no-fund", "--loglevel", "error" },
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        Process? process;
        try
        {
            process = Process.Start(start);
        }
        catch (Win32Exception e)
        {
            throw new NpmException("npm was not found: install Node.js 20 or newer.", e);
        }

        using (process!)
        {
            var output = process!.StandardOutput.ReadToEndAsync(cancellationToken);
            var error = await process.StandardError.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
            await output.ConfigureAwait(false);
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            if (process.ExitCode != 0)
            {
                throw new NpmException($"npm could not install {name}@{version}: {FirstLine(error)}");
            }
        }

        Directory.Move(staging, target);
    }

    private static string FirstLine(string text) => text.Trim().Split('\n')[0].Trim();
}
