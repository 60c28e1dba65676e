using System.Runtime.InteropServices;
using LeadFunctions.Azurite;
using LeadFunctions.Sandbox;
using LeadFunctions.Settings;
using Microsoft.Extensions.Options;

namespace LeadFunctions.DevHost;

/// <summary>The dev host as a program.</summary>
internal static class DevHostCommand
{
    /// <summary>Runs until Ctrl-C or SIGTERM. Returns the exit code: 0, 1 (could not start) or 2 (wrong arguments).</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        if (!CommandLine.TryParse(args, out var options))
        {
            await error.WriteLineAsync(CommandLine.Usage);
            return 2;
        }

        if (options.Help)
        {
            await output.WriteLineAsync(CommandLine.Usage);
            return 0;
        }

        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        try
        {
            await DevHostRun.RunAsync(options, output, stop.Token);
            return 0;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return 0;
        }
        catch (Exception e) when (
            e is DevHostException or AzuriteException or SandboxException or SettingsException or OptionsValidationException)
        {
            await error.WriteLineAsync(e.Message);
            return 1;
        }

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }
}
