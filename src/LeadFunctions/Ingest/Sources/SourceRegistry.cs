using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using LeadFunctions.Leads;
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
    public SourceRegistry(IConfiguration configuration, IEnumerable<SourcePreset> presets, DestinationRegistry destinations)
    {
        var known = presets.ToDictionary(static preset => preset.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var section in configuration.GetSection(Section).GetChildren())
        {
            var name = section.Key.ToLowerInvariant();
            if (!NamePattern().IsMatch(name))
            {
                throw new SettingsException(SettingName.Of(section), "must be named with at most 32 letters, digits, dashes and underscores.");
            }

            _sources[name] = Create(name, section, known, destinations);
            if (_sources[name].Options.MinFillTime > TimeSpan.Zero && string.IsNullOrEmpty(configuration[$"{LeadOptions.Section}:{nameof(LeadOptions.IdKey)}"]))
            {
                throw new SettingsException($"{LeadOptions.Section}__{nameof(LeadOptions.IdKey)}", $"is missing: {SettingName.Of(section)}__{nameof(SourceOptions.MinFillTime)} signs stamps with it.");
            }
        }
    }

    /// <summary>Every source.</summary>
    public IReadOnlyCollection<Source> All => _sources.Values;

    /// <summary>Finds a source by name, whatever its case.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out Source? source) => _sources.TryGetValue(name, out source);

    private static Source Create(
        string name, IConfigurationSection section, Dictionary<string, SourcePreset> presets, DestinationRegistry destinations)
    {
        var preset = presets.GetValueOrDefault(section[nameof(SourceOptions.Preset)] ?? new SourceOptions().Preset)
            ?? throw new SettingsException(
                $"{SettingName.Of(section)}__{nameof(SourceOptions.Preset)}", $"must be one of: {string.Join(", ", presets.Keys.Order(StringComparer.Ordinal))}.");
        var options = preset.ReadOptions(section);
        SourceOptionsCheck.Check(options, SettingName.Of(section));
        return new Source(name, preset, [.. options.Destinations.Select((destination, index) => CreateRoute(section, options, Find(section, destinations, destination, index)))], options);
    }

    private static Route CreateRoute(IConfigurationSection section, SourceOptions options, IDestination destination) =>
        Route.Create(destination, options.When.TryGetValue(destination.Name, out var when) ? when : null, $"{SettingName.Of(section)}__{nameof(options.When)}__{destination.Name}");

    private static IDestination Find(IConfigurationSection section, DestinationRegistry destinations, string name, int index) =>
        destinations.TryGet(name, out var destination)
            ? destination
            : throw new SettingsException(
                $"{SettingName.Of(section)}__{nameof(SourceOptions.Destinations)}__{index}", $"names no configured destination: add Destinations__{name}__Provider.");

    [GeneratedRegex("^[a-z0-9_-]{1,32}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamePattern();
}
