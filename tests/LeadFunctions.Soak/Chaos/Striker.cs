using LeadFunctions.Soak.Leads;

namespace LeadFunctions.Soak.Chaos;

/// <summary>Strikes at random points of the work, one thing at a time.</summary>
internal sealed class Striker(AppFleet fleet, SoakStorage storage, Ledger ledger, Random random, Action<string> log)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    /// <summary>Strikes as often as asked for, spread over the work.</summary>
    /// <param name="options">How often.</param>
    /// <param name="progress">How far the work is, 0 to 1.</param>
    /// <param name="cancellationToken">Ends the wait for the next point.</param>
    public async Task RunAsync(SoakOptions options, Func<Task<double>> progress, CancellationToken cancellationToken)
    {
        Strike[] strikes =
        [
            .. Enumerable.Repeat(Strike.Kill, options.Kills),
            .. Enumerable.Repeat(Strike.Stop, options.Stops),
            .. Enumerable.Repeat(Strike.StorageStop, options.StorageStops),
        ];
        random.Shuffle(strikes);
        var points = strikes.Select(_ => 0.02 + (0.9 * random.NextDouble())).Order().ToArray();
        foreach (var (strike, point) in strikes.Zip(points))
        {
            while (await progress() < point)
            {
                await Task.Delay(Look, cancellationToken);
            }

            var interruption = await RunAsync(strike);
            ledger.Add(interruption);
            log($"at {point:P0}: {interruption.What}");
        }
    }

    private Task<Interruption> RunAsync(Strike strike) => strike == Strike.StorageStop
        ? storage.RestartAsync(TimeSpan.FromSeconds(3 * random.NextDouble()))
        : fleet.ReplaceAsync(random.Next(fleet.Count), inOrder: strike == Strike.Stop);
}
