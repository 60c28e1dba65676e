using System.Globalization;

namespace LeadFunctions.Soak;

/// <summary>Reads the command line.</summary>
internal static class CommandLine
{
    public const string Usage = """
        usage: dotnet run -c Release --project tests/LeadFunctions.Soak -- [options]

          --leads N          leads to post (2000)
          --connections N    connections that post (16)
          --processes N      processes of the app on one storage account (2)
          --kills N          SIGKILLs, each followed by a restart (4)
          --stops N          SIGTERMs, each followed by a restart (1)
          --storage-stops N  stops of storage, in order, each followed by a restart (1)
          --refused N        leads that every provider refuses (8)
          --fault-rate X     share of provider calls that meet each kind of fault (0.02)
          --max-batch N      leads in one bulk call to Smartflo (50)
          --seed N           where chance begins (1)
          --patience S       seconds that the whole may take (3600)
          --help             this text

        Exit code: 0 where no lead is lost and every double has its reason, 1 where not, 2 for a wrong command line.
        """;

    /// <summary>Reads options written as <c>--name value</c> or <c>--name=value</c>; <see langword="false"/> where one is unknown or wrong.</summary>
    public static bool TryParse(IReadOnlyList<string> args, out SoakOptions options)
    {
        options = new SoakOptions();
        var words = new Queue<string>(args.SelectMany(static arg => arg.Split('=', 2)));
        while (words.TryDequeue(out var name))
        {
            if (name is "--help" or "-h")
            {
                options = options with { Help = true };
            }
            else if (!words.TryDequeue(out var value) || !TrySet(name, value, ref options))
            {
                return false;
            }
        }

        return true;
    }

    private static bool TrySet(string name, string value, ref SoakOptions options)
    {
        if (!double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        var count = (int)number;
        SoakOptions? changed = name switch
        {
            "--leads" when count > 0 => options with { Leads = count },
            "--connections" when count > 0 => options with { Connections = count },
            "--processes" when count > 0 => options with { Processes = count },
            "--kills" => options with { Kills = count },
            "--stops" => options with { Stops = count },
            "--storage-stops" => options with { StorageStops = count },
            "--refused" => options with { Refused = count },
            "--fault-rate" when number <= 0.1 => options with { FaultRate = number },
            "--max-batch" when count > 0 => options with { MaxBatch = count },
            "--seed" => options with { Seed = count },
            "--patience" when count > 0 => options with { Patience = TimeSpan.FromSeconds(count) },
            _ => null,
        };
        options = changed ?? options;
        return changed is not null;
    }
}
