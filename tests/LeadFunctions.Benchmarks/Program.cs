using LeadFunctions.Azurite;
using LeadFunctions.Benchmarks;

var leads = args is [var count, ..] ? int.Parse(count) : 10_000;
var rounds = args is [_, var times, ..] ? int.Parse(times) : 2;

// The first round warms up what is compiled and connected on first use; the last one counts.
await using var storage = await AzuriteServer.StartAsync(new AzuriteOptions { Accounts = [.. PlainLoop.Accounts(rounds), .. AppThroughput.Accounts(rounds)] });
for (var round = 0; round < rounds; round++)
{
    Console.WriteLine($"round {round + 1} of {rounds}, {leads} leads");
    var loop16 = await PlainLoop.RunAsync(storage, round, leads, workers: 16);
    var loop64 = await PlainLoop.RunAsync(storage, round, leads, workers: 64);
    var best = Math.Max(loop16.PerSecond, loop64.PerSecond);
    Console.WriteLine(Measurement.Header);
    foreach (var measured in (Measurement[])[loop16, loop64])
    {
        Console.WriteLine(measured.ToLine(best));
    }

    foreach (var destinations in (string[][])[["smartflo"], ["smartflo", "flextell", "vcita"]])
    {
        Console.WriteLine((await AppThroughput.RunAsync(storage, round, leads, destinations)).ToLine(best));
    }
}
