using System.ComponentModel;
using System.Diagnostics;

namespace LeadFunctions.Azurite;

/// <summary>
/// The installed copy of Azurite: fetched once from npm into the user's local application data, shared by every checkout.
/// </summary>
public static class AzuriteInstallation
{
    /// <summary>The version used: the last one that declares Node 20.</summary>
    public const string Version = "3.35.0";

    private static readonly TimeSpan LockRetry = TimeSpan.FromMilliseconds(200);

    /// <summary>Path of Azurite's entry script, installing it first where it is missing.</summary>
    /// <exception cref="AzuriteException">Node.js or npm is missing, or the installation failed.</exception>
    public static async Task<string> EnsureAsync(CancellationToken cancellationToken = default)
    {
        var root = Root();
        var target = Path.Combine(root, $"azurite-{Version}");
        var script = Path.Combine(target, "node_modules", "azurite", "dist", "src", "azurite.js");
        if (File.Exists(script))
        {
            return script;
        }

        Directory.CreateDirectory(root);
        await using var exclusive = await LockAsync(target + ".lock", cancellationToken).ConfigureAwait(false);
        if (!File.Exists(script))
        {
            await InstallAsync(target, cancellationToken).ConfigureAwait(false);
        }

        return script;
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

    private static async Task InstallAsync(string target, CancellationToken cancellationToken)
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
            ArgumentList = { "install", "--prefix", staging, $"azurite@{Version}", "--no-audit", "--no-fund", "--loglevel", "error" },
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
            throw new AzuriteException("npm was not found: install Node.js 20 or newer, or name a storage account to use instead.", e);
        }

        using (process!)
        {
            var output = process!.StandardOutput.ReadToEndAsync(cancellationToken);
            var error = await process.StandardError.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
            await output.ConfigureAwait(false);
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            if (process.ExitCode != 0)
            {
                throw new AzuriteException($"npm could not install azurite@{Version}: {FirstLine(error)}");
            }
        }

        Directory.Move(staging, target);
    }

    private static string FirstLine(string text) => text.Trim().Split('\n')[0].Trim();
}
