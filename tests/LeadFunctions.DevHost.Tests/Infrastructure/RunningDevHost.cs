using System.Diagnostics;
using System.Text.Json;

namespace LeadFunctions.DevHost.Tests;

/// <summary>A dev host on free ports that has said where it listens.</summary>
internal sealed class RunningDevHost : IAsyncDisposable
{
    private static readonly TimeSpan StartDeadline = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    private readonly Process _process;
    private readonly Uri _received;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    private RunningDevHost(Process process, Uri app, Uri received, Task<string> error)
    {
        _process = process;
        _received = received;
        _error = error;
        _output = process.StandardOutput.ReadToEndAsync();
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = app };
    }

    public HttpClient Client { get; }

    public int Id => _process.Id;

    public static async Task<RunningDevHost> StartAsync(string data, params (string Name, string Value)[] environment)
    {
        var process = DevHostProgram.Start(["--port", "0", "--sandbox-port=0", "--data", data], environment);
        var error = process.StandardError.ReadToEndAsync();
        try
        {
            using var deadline = new CancellationTokenSource(StartDeadline);
            var app = await AddressAsync(process, "Landing page", deadline.Token);
            var received = await AddressAsync(process, "Received", deadline.Token);
            return new RunningDevHost(process, app, received, error);
        }
        catch (Exception e)
        {
            process.Kill(entireProcessTree: true);
            throw new InvalidOperationException($"The dev host did not start: {await error}", e);
        }
    }

    /// <summary>Waits until each provider recorded one lead whose request holds this text.</summary>
    public async Task WaitForDeliveriesAsync(string text)
    {
        using var deadline = new CancellationTokenSource(Deadline);
        foreach (var provider in new[] { "smartflo", "flextell", "vcita" })
        {
            while (await CountAsync(provider, text, deadline.Token) == 0)
            {
                await Task.Delay(Interval, deadline.Token);
            }

            (await CountAsync(provider, text, deadline.Token)).ShouldBe(1, provider);
        }
    }

    /// <summary>Ends the program as a service manager does; returns its exit code, what was written after the addresses, and errors.</summary>
    public async Task<(int ExitCode, string Output, string Error)> TerminateAsync()
    {
        await Processes.TerminateAsync(Id);
        using var deadline = new CancellationTokenSource(Deadline);
        await _process.WaitForExitAsync(deadline.Token);
        return (_process.ExitCode, await _output, await _error);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited)
        {
            await TerminateAsync();
        }

        _process.Dispose();
    }

    private async Task<int> CountAsync(string provider, string text, CancellationToken cancellationToken)
    {
        var query = $"?provider={provider}&outcome=recorded&match={Uri.EscapeDataString(text)}";
        var calls = await Client.GetStringAsync(new Uri(_received, query), cancellationToken);
        using var json = JsonDocument.Parse(calls);
        return json.RootElement.GetArrayLength();
    }

    private static async Task<Uri> AddressAsync(Process process, string label, CancellationToken cancellationToken)
    {
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.TrimStart().StartsWith(label, StringComparison.Ordinal))
            {
                return new Uri(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^1]);
            }
        }

        throw new InvalidOperationException($"No line '{label}' was written.");
    }
}
