namespace Microsoft.Azure.Functions.Worker.LocalHost;

internal static class CommandLine
{
    /// <summary>Spells <c>--port N</c> out as the setting that it stands for; everything else is a setting already.</summary>
    public static string[] Expand(string[] args)
    {
        var expanded = new List<string>(args.Length);
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] is "--port" && i + 1 < args.Length)
            {
                expanded.Add($"--{SettingNames.Urls}=http://localhost:{args[++i]}");
            }
            else if (args[i].StartsWith("--port=", StringComparison.Ordinal))
            {
                expanded.Add($"--{SettingNames.Urls}=http://localhost:{args[i]["--port=".Length..]}");
            }
            else
            {
                expanded.Add(args[i]);
            }
        }

        return [.. expanded];
    }
}
