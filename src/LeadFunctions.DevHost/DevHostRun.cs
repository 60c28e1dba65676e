using LeadFunctions.DevHost.Hosting;
using LeadFunctions.DevHost.Ports;
using LeadFunctions.DevHost.Settings;
using LeadFunctions.DevHost.Storage;
using LeadFunctions.Sandbox;

namespace LeadFunctions.DevHost;

/// <summary>From start to stop.</summary>
internal static class DevHostRun
{
    /// <summary>
    /// Starts storage, the sandbox and the app, waits for the token, and stops them in the opposite order: the app ends what it is at
    /// while the others are still there.
    /// </summary>
    public static async Task RunAsync(DevHostOptions options, TextWriter output, CancellationToken stop)
    {
        var file = SettingsFile.Find(Directory.GetCurrentDirectory(), AppContext.BaseDirectory);
        using var port = PortReservation.Take(options.Port ?? file.Port, "--port");
        using (PortReservation.Take(options.SandboxPort, "--sandbox-port"))
        {
            // Only looked at: the sandbox takes it itself.
        }

        await using var storage = await DevStorage.StartAsync(options, file, output, stop);
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Port = options.SandboxPort }, stop);
        var settings = AppSettings.Compose(file, port.Origin, sandbox.BaseAddress, storage.ConnectionString);
        await using var app = await DevApp.StartAsync(settings, port, sandbox.BaseAddress, stop);

        await output.WriteLineAsync(Banner.Text(port.Origin, sandbox.BaseAddress, storage.Description, file.Path));
        await UntilAsync(stop);
        await output.WriteLineAsync("Stopping: what is in flight is ended first.");
    }

    private static async Task UntilAsync(CancellationToken stop)
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (stop.UnsafeRegister(static source => ((TaskCompletionSource)source!).SetResult(), stopped))
        {
            await stopped.Task;
        }
    }
}
