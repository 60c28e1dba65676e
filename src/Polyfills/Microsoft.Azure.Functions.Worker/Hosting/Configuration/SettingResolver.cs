using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Puts settings in for <c>%Name%</c> in queue names, schedules and routes.</summary>
internal sealed partial class SettingResolver(IConfiguration configuration)
{
    /// <exception cref="InvalidOperationException">A setting is missing or empty.</exception>
    public string Resolve(string text) => Placeholder().Replace(text, match => Value(match.Groups["name"].Value));

    private string Value(string name) => configuration[name] is { Length: > 0 } value
        ? value
        : throw new InvalidOperationException($"the setting '{name}', named by %{name}%, is missing");

    [GeneratedRegex("%(?<name>[^%]+)%", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
