using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;

namespace LeadFunctions.DevHost.Tests;

/// <summary>The built dev host as a child process.</summary>
internal static class DevHostProgram
{
    private static readonly string Assembly = typeof(DevHostProgram).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key is "DevHost").Value!;

    // By its full path: one test leaves the program without a PATH.
    private static readonly string Dotnet = Path.GetFullPath(
        Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));

    public static Process Start(IEnumerable<string> args, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(Dotnet, [Assembly, .. args])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Runs to the end and returns the exit code and what was written.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(string[] args, params (string Name, string Value)[] environment)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var process = Start(args, environment);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(deadline.Token);
            var error = await process.StandardError.ReadToEndAsync(deadline.Token);
            await process.WaitForExitAsync(deadline.Token);
            return (process.ExitCode, await output, error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
