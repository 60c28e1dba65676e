using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Microsoft.Azure.Functions.Worker.Tests;

/// <summary>The sample app as a process of its own.</summary>
internal sealed partial class SampleProcess : IAsyncDisposable
{
    private const int SigTerm = 15;

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    private readonly Process _process;
    private readonly List<string> _output = [];

    private SampleProcess(Process process) => _process = process;

    public IReadOnlyList<string> Output => _output;

    public static SampleProcess Start(IEnumerable<(string Name, string Value)> environment, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Microsoft.Azure.Functions.Worker.SampleApp.dll"), .. args])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new SampleProcess(Process.Start(start)!);
    }

    /// <summary>Reads the output on to the line that matches.</summary>
    public async Task<Match> ReadToAsync(string pattern)
    {
        using var deadline = new CancellationTokenSource(Deadline);
        while (await _process.StandardOutput.ReadLineAsync(deadline.Token) is { } line)
        {
            _output.Add(line);
            if (Regex.Match(line, pattern, RegexOptions.None, TimeSpan.FromSeconds(1)) is { Success: true } match)
            {
                return match;
            }
        }

        throw new InvalidOperationException($"The app ended without '{pattern}':\n{string.Join('\n', _output)}");
    }

    public async Task<Uri> AddressAsync() => new((await ReadToAsync(@"Now listening on: (\S+)")).Groups[1].Value);

    /// <summary>Asks the process to end, and returns its exit code.</summary>
    public async Task<int> TerminateAsync()
    {
        Kill(_process.Id, SigTerm).ShouldBe(0);
        using var deadline = new CancellationTokenSource(Deadline);
        _output.AddRange((await _process.StandardOutput.ReadToEndAsync(deadline.Token)).Split('\n'));
        await _process.WaitForExitAsync(deadline.Token);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Kill(int processId, int signal);
}
