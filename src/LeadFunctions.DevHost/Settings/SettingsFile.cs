using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace LeadFunctions.DevHost.Settings;

/// <summary>The file that the settings come from: <c>local.settings.json</c>, else <c>local.settings.sample.json</c>.</summary>
internal sealed class SettingsFile
{
    private const string Own = "local.settings.json";
    private const string Sample = "local.settings.sample.json";
    private const int DefaultPort = 7071;
    private const string ValuesPrefix = "Values:";

    private SettingsFile(string path, IConfiguration content)
    {
        Path = path;
        Port = int.TryParse(content["Host:LocalHttpPort"], NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            ? port
            : DefaultPort;
        Values = content.AsEnumerable()
            .Where(static pair => pair.Value is not null && pair.Key.StartsWith(ValuesPrefix, StringComparison.OrdinalIgnoreCase))
            .ToDictionary(
                static pair => pair.Key[ValuesPrefix.Length..].Replace("__", ":", StringComparison.Ordinal),
                static pair => pair.Value!,
                StringComparer.OrdinalIgnoreCase);
    }

    public string Path { get; }

    /// <summary>The folder of the file, which holds what the dev host keeps too.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>The app's port by <c>Host.LocalHttpPort</c>; 7071 where it is not set.</summary>
    public int Port { get; }

    /// <summary>The settings, nested by colons.</summary>
    public IReadOnlyDictionary<string, string> Values { get; }

    /// <summary>Looks in the current directory, then in the repository's root above the program.</summary>
    /// <exception cref="DevHostException">There is none, or it cannot be read.</exception>
    public static SettingsFile Find(string currentDirectory, string programDirectory)
    {
        var path = Candidates(currentDirectory, programDirectory).FirstOrDefault(File.Exists)
            ?? throw new DevHostException($"{Own} was not found, nor {Sample}: start in the directory of one of them.");
        try
        {
            return new SettingsFile(path, new ConfigurationBuilder().AddJsonFile(path, optional: false).Build());
        }
        catch (InvalidDataException e)
        {
            throw new DevHostException($"{path} cannot be read: {(e.InnerException ?? e).Message.ReplaceLineEndings(" ")}", e);
        }
    }

    private static IEnumerable<string> Candidates(string currentDirectory, string programDirectory)
    {
        var folders = new List<string> { currentDirectory };
        for (var folder = new DirectoryInfo(programDirectory); folder is not null; folder = folder.Parent)
        {
            folders.Add(folder.FullName);
        }

        return folders.SelectMany(static folder => new[] { System.IO.Path.Combine(folder, Own), System.IO.Path.Combine(folder, Sample) });
    }
}
