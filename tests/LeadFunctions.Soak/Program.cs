using LeadFunctions.Soak;

if (!CommandLine.TryParse(args, out var options) || options.Help)
{
    Console.WriteLine(CommandLine.Usage);
    return options.Help ? 0 : 2;
}

var report = await SoakRun.RunAsync(options, Console.WriteLine);
Console.WriteLine(report);
return report.IsClean ? 0 : 1;
