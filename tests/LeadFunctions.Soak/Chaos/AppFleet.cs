using LeadFunctions.Soak.Leads;
using LeadFunctions.Tests.Hosting;

namespace LeadFunctions.Soak.Chaos;

/// <summary>Several processes of the app that come and go.</summary>
internal sealed class AppFleet : IAsyncDisposable
{
    private const int MostStarts = 5;

    private readonly IReadOnlyDictionary<string, string?> _settings;
    private readonly AppProcess[] _processes;

    private AppFleet(IReadOnlyDictionary<string, string?> settings, AppProcess[] processes) => (_settings, _processes) = (settings, processes);

    /// <summary>How many there are.</summary>
    public int Count => _processes.Length;

    /// <summary>Starts so many processes.</summary>
    public static async Task<AppFleet> StartAsync(int count, IReadOnlyDictionary<string, string?> settings) =>
        new(settings, await Task.WhenAll(Enumerable.Range(0, count).Select(_ => AppProcess.StartAsync(settings))));

    /// <summary>Where a process is, or was a moment ago.</summary>
    public Uri Address(int turn) => _processes[turn % _processes.Length].Address;

    /// <summary>The last lines that the processes wrote.</summary>
    public string Output => string.Join("\n---\n", _processes.Select(static process => process.Output));

    /// <summary>Ends a process, at once or in order, and starts another in its place.</summary>
    public async Task<Interruption> ReplaceAsync(int place, bool inOrder)
    {
        var from = DateTimeOffset.UtcNow;
        await using (var old = _processes[place])
        {
            if (inOrder)
            {
                await old.StopAsync();
            }
            else
            {
                await old.KillAsync();
            }
        }

        var ended = DateTimeOffset.UtcNow;
        _processes[place] = await StartOneAsync();
        return new Interruption(inOrder ? "process stopped" : "process killed", from, ended);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes)
        {
            await process.DisposeAsync();
        }
    }

    // A process that storage does not answer ends while it starts. Whoever runs it in production starts it again, until storage answers.
    private async Task<AppProcess> StartOneAsync()
    {
        for (var starts = 1; ; starts++)
        {
            try
            {
                return await AppProcess.StartAsync(_settings);
            }
            catch (InvalidOperationException) when (starts < MostStarts)
            {
            }
        }
    }
}
