using System.Globalization;

namespace LeadFunctions.Sandbox;

/// <summary>The sandbox as a program of its own.</summary>
internal static class SandboxCommand
{
    private const string Usage = "usage: LeadFunctions.Sandbox [--port 7080] [--calls-per-second 50]";
    private const int DefaultPort = 7080;

    /// <summary>Runs until Ctrl-C or SIGTERM. Returns the exit code: 0, 1 (could not start) or 2 (wrong arguments).</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        var options = new SandboxOptions { Port = DefaultPort };
        if (!TryParse(args, options))
        {
            await error.WriteLineAsync(Usage);
            return 2;
        }

        try
        {
            await using var sandbox = await SandboxServer.StartAsync(options);
            await output.WriteLineAsync($"""
                Sandbox of the providers' APIs
                  Smartflo  {sandbox.SmartfloBaseUrl}
                  Flextell  {sandbox.FlextellBaseUrl}
                  vCita     {sandbox.VcitaBaseUrl}
                  received  {sandbox.BaseAddress}_sandbox/received
                """);
            await sandbox.WaitForShutdownAsync();
            return 0;
        }
        catch (SandboxException e)
        {
            await error.WriteLineAsync(e.Message);
            return 1;
        }
    }

    private static bool TryParse(string[] args, SandboxOptions options)
    {
        for (var i = 0; i < args.Length; i += 2)
        {
            if (i + 1 == args.Length || !int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            {
                return false;
            }

            switch (args[i])
            {
                case "--port":
                    options.Port = value;
                    break;
                case "--calls-per-second":
                    options.CallsPerSecond = value;
                    break;
                default:
                    return false;
            }
        }

        return true;
    }
}
