using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using LeadFunctions.Providers;
using LeadFunctions.Settings;
using Microsoft.Extensions.Configuration;

namespace LeadFunctions.Ingest.Sources;

/// <summary>Every configured source, by name.</summary>
public sealed partial class SourceRegistry
{
    /// <summary>The configuration section: <c>Sources__{name}__…</c>.</summary>
    public const string Section = "Sources";

    private readonly Dictionary<string, Source> _sources = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes the sources from configuration.</summary>
    /// <exception cref="SettingsException">A setting is missing or wrong.</exception>
    public SourceRegistry(IConfiguration configuration, DestinationRegistry destinations)
    {
        foreach (var section in configuration.GetSection(Section).GetChildren())
        {
            var name = section.Key.ToLowerInvariant();
            if (!NamePattern().IsMatch(name))
            {
                throw new SettingsException(SettingName.Of(section), "must be named with at most 32 letters, digits, dashes and underscores.");
            }

            _sources[name] = Create(name, section, destinations);
        }
    }

    /// <summary>Every source.</summary>
    public IReadOnlyCollection<Source> All => _sources.Values;

    /// <summary>Finds a source by name, whatever its case.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out Source? source) => _sources.TryGetValue(name, out source);

    private static Source Create(string name, IConfigurationSection section, DestinationRegistry destinations)
    {
        var options = SettingsReader.Read<SourceOptions>(section);
        var preset = SourcePreset.All.FirstOrDefault(preset => string.Equals(preset.Name, options.Preset, StringComparison.OrdinalIgnoreCase))
            ?? throw new SettingsException(
                $"{SettingName.Of(section)}__{nameof(options.Preset)}", $"must be one of: {string.Join(", ", SourcePreset.All.Select(static preset => preset.Name))}.");
        if (options.RedirectTo is not (null or { IsAbsoluteUri: true, Scheme: "http" or "https" }))
        {
            throw new SettingsException($"{SettingName.Of(section)}__{nameof(options.RedirectTo)}", "must be an absolute http or https address.");
        }

        return new Source(name, preset, [.. options.Destinations.Select((destination, index) => Find(section, destinations, destination, index))], options);
    }

    private static IDestination Find(IConfigurationSection section, DestinationRegistry destinations, string name, int index) =>
        destinations.TryGet(name, out var destination)
            ? destination
            : throw new SettingsException(
                $"{SettingName.Of(section)}__{nameof(SourceOptions.Destinations)}__{index}", $"names no configured destination: add Destinations__{name}__Provider.");

    [GeneratedRegex("^[a-z0-9_-]{1,32}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamePattern();
}
