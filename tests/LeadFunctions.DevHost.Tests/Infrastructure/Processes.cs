using System.Diagnostics;

namespace LeadFunctions.DevHost.Tests;

/// <summary>What .NET has no call for.</summary>
internal static class Processes
{
    public static async Task TerminateAsync(int id) => await OutputOfAsync("kill", "-TERM", $"{id}");

    public static async Task<IReadOnlyList<int>> ChildrenOfAsync(int id) =>
        [.. (await OutputOfAsync("ps", "-A", "-o", "ppid=,pid="))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(ids => int.Parse(ids[0]) == id)
            .Select(static ids => int.Parse(ids[1]))];

    public static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static async Task<string> OutputOfAsync(string program, params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo(program, args) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output;
    }
}
