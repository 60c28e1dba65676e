using LeadFunctions.Azurite;
using LeadFunctions.Benchmarks;
using LeadFunctions.Tests.Hosting;

// The emulator looks through a partition for each row it writes, so that many more leads measure that.
var leads = args is [var count, ..] ? int.Parse(count) : 5_000;
var rounds = args is [_, var times, ..] ? int.Parse(times) : 3;

// The first rounds warm up what is compiled and connected on first use; the last one counts. Each has storage of its own: the emulator
// saves all it holds every few seconds, also what earlier rounds left.
for (var round = 1; round <= rounds; round++)
{
    Console.WriteLine($"round {round} of {rounds}, {leads} leads");
    Console.WriteLine(Measurement.Header);

    // On disk: kept in memory, Azurite gives every message an extent of its own, and stalls for minutes when it clears them away.
    using var directory = new TemporaryDirectory();
    await using var storage = await AzuriteServer.StartAsync(new AzuriteOptions
    {
        DataDirectory = directory.Combine("azurite"),
        Accounts = [PlainLoop.Account, .. AppThroughput.Accounts],
    });

    var plain = await PlainLoop.RunAsync(storage, leads, workers: 1);
    Console.WriteLine(plain.ToLine(plain.PerSecond));
    foreach (var workers in (int[])[16, 64])
    {
        Console.WriteLine((await PlainLoop.RunAsync(storage, leads, workers)).ToLine(plain.PerSecond));
    }

    foreach (var destinations in (string[][])[["smartflo"], ["smartflo", "flextell", "vcita"]])
    {
        Console.WriteLine((await AppThroughput.RunAsync(storage, leads, destinations)).ToLine(plain.PerSecond));
    }
}
