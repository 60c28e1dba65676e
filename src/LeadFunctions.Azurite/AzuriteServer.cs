using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace LeadFunctions.Azurite;

/// <summary>One running Azurite process on loopback. It ends with this process, however this process ends.</summary>
public sealed partial class AzuriteServer : IAsyncDisposable
{
    private const string Account = "devstoreaccount1";

    // The emulator's published, well-known key.
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    // Azurite closes idle connections after 5 s, which races with a client that is about to use one.
    private const string KeepAliveSeconds = "3600";

    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);

    // It writes its index when it stops, and what is killed before that is lost.
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private AzuriteServer(Process process, int blobPort, int queuePort, int tablePort)
    {
        _process = process;
        BlobPort = blobPort;
        QueuePort = queuePort;
        TablePort = tablePort;
    }

    /// <summary>Port of the blob service.</summary>
    public int BlobPort { get; }

    /// <summary>Port of the queue service.</summary>
    public int QueuePort { get; }

    /// <summary>Port of the table service.</summary>
    public int TablePort { get; }

    /// <summary>A storage connection string for this process.</summary>
    public string ConnectionString => ConnectionStringFor(Account);

    /// <summary>A storage connection string for one of the accounts of this process.</summary>
    public string ConnectionStringFor(string account) => string.Create(
        CultureInfo.InvariantCulture,
        $"DefaultEndpointsProtocol=http;AccountName={account};AccountKey={Key};BlobEndpoint=http://127.0.0.1:{BlobPort}/{account};QueueEndpoint=http://127.0.0.1:{QueuePort}/{account};TableEndpoint=http://127.0.0.1:{TablePort}/{account};");

    /// <summary>Installs Azurite where it is missing, starts it and waits until it listens.</summary>
    /// <exception cref="AzuriteException">Node.js is missing, a port is busy, or Azurite ended before it listened.</exception>
    public static async Task<AzuriteServer> StartAsync(AzuriteOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var script = await AzuriteInstallation.EnsureAsync(cancellationToken).ConfigureAwait(false);
        var process = Launch(script, options);
        try
        {
            using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            timeout.CancelAfter(StartTimeout);
            var ports = await ReadPortsAsync(process, timeout.Token).ConfigureAwait(false);
            return new AzuriteServer(process, ports["Blob"], ports["Queue"], ports["Table"]);
        }
        catch
        {
            await StopAsync(process).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Stops the process in order, so that data in a directory is kept.</summary>
    public async ValueTask DisposeAsync() => await StopAsync(_process).ConfigureAwait(false);

    private static Process Launch(string script, AzuriteOptions options)
    {
        var start = new ProcessStartInfo("node")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                "--require", Path.Combine(AppContext.BaseDirectory, "end-with-parent.cjs"),
                script, "--disableTelemetry", "--skipApiVersionCheck", "--silent",
                "--blobPort", Text(options.BlobPort), "--queuePort", Text(options.QueuePort), "--tablePort", Text(options.TablePort),
                "--blobKeepAliveTimeout", KeepAliveSeconds, "--queueKeepAliveTimeout", KeepAliveSeconds, "--tableKeepAliveTimeout", KeepAliveSeconds,
            },
        };
        if (options.Preload is { } preload)
        {
            start.ArgumentList.Insert(0, preload);
            start.ArgumentList.Insert(0, "--require");
        }

        start.Environment["AZURITE_ACCOUNTS"] = string.Join(';', options.Accounts.Prepend(Account).Select(static account => $"{account}:{Key}"));
        if (options.DataDirectory is null)
        {
            start.ArgumentList.Add("--inMemoryPersistence");
        }
        else
        {
            Directory.CreateDirectory(options.DataDirectory);
            start.ArgumentList.Add("--location");
            start.ArgumentList.Add(options.DataDirectory);
        }

        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new AzuriteException("node was not found: install Node.js 20 or newer, or name a storage account to use instead.", e);
        }
    }

    private static async Task<Dictionary<string, int>> ReadPortsAsync(Process process, CancellationToken cancellationToken)
    {
        var ports = new Dictionary<string, int>(StringComparer.Ordinal);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        while (ports.Count < 3)
        {
            var line = await process.StandardOutput.ReadLineAsync(cancellationToken).ConfigureAwait(false)
                ?? throw new AzuriteException($"Azurite did not start: {Reason(await errors.ConfigureAwait(false))}");
            if (Listening().Match(line) is { Success: true } match)
            {
                ports[match.Groups["service"].Value] = int.Parse(match.Groups["port"].Value, CultureInfo.InvariantCulture);
            }
            else if (line.Contains("Exit due to unhandled error", StringComparison.Ordinal))
            {
                throw new AzuriteException($"Azurite did not start: {line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()}");
            }
        }

        // Keeps the pipe empty: a full one would stop Azurite.
        _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        return ports;
    }

    private static async Task StopAsync(Process process)
    {
        using (process)
        {
            process.StandardInput.Close();
            using var timeout = new CancellationTokenSource(StopTimeout);
            try
            {
                await process.WaitForExitAsync(timeout.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static string Reason(string errors) =>
        errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .FirstOrDefault(static line => line.Contains("Error", StringComparison.Ordinal)) ?? "no reason was given";

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Azurite (?<service>\w+) service is successfully listening at \S+:(?<port>\d+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Listening();
}
