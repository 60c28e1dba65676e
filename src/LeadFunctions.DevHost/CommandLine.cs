using System.Globalization;

namespace LeadFunctions.DevHost;

/// <summary>Reads the command line.</summary>
internal static class CommandLine
{
    public const string Usage = """
        usage: dotnet run --project src/LeadFunctions.DevHost -- [options]

          --port N              the app's port, 0 for a free one (7071)
          --sandbox-port N      the sandbox's port, 0 for a free one (7080)
          --data DIR            where Azurite keeps its data (.leadfunctions/azurite)
          --storage CONNECTION  a storage account's connection string, instead of Azurite
          --help                this text
        """;

    /// <summary>
    /// Reads options written as <c>--name value</c> or <c>--name=value</c>; <see langword="false"/> where one is unknown or wrong.
    /// </summary>
    public static bool TryParse(IReadOnlyList<string> args, out DevHostOptions options)
    {
        options = new DevHostOptions();
        var words = new Queue<string>(args.SelectMany(Split));
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

    private static string[] Split(string arg) => arg.StartsWith("--", StringComparison.Ordinal) ? arg.Split('=', 2) : [arg];

    private static bool TrySet(string name, string value, ref DevHostOptions options)
    {
        var isPort = ushort.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port);
        DevHostOptions? changed = name switch
        {
            "--port" when isPort => options with { Port = port },
            "--sandbox-port" when isPort => options with { SandboxPort = port },
            "--data" when value.Length > 0 => options with { Data = value },
            "--storage" when value.Length > 0 => options with { Storage = value },
            _ => null,
        };
        options = changed ?? options;
        return changed is not null;
    }
}
