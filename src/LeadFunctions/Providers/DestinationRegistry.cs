using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using LeadFunctions.Settings;
using Microsoft.Extensions.Configuration;

namespace LeadFunctions.Providers;

/// <summary>Every configured destination, by name.</summary>
public sealed partial class DestinationRegistry
{
    /// <summary>The configuration section: <c>Destinations__{name}__…</c>.</summary>
    public const string Section = "Destinations";

    private readonly Dictionary<string, IDestination> _destinations = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes the destinations from configuration.</summary>
    /// <exception cref="SettingsException">A setting is missing or wrong.</exception>
    public DestinationRegistry(IConfiguration configuration, IEnumerable<IProvider> providers)
    {
        var known = providers.ToDictionary(static provider => provider.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var section in configuration.GetSection(Section).GetChildren())
        {
            var name = section.Key.ToLowerInvariant();
            if (!NamePattern().IsMatch(name))
            {
                throw new SettingsException(SettingName.Of(section), "must be named with at most 32 letters, digits and underscores.");
            }

            var provider = section[nameof(DestinationOptions.Provider)];
            if (provider is null || !known.TryGetValue(provider, out var found))
            {
                throw new SettingsException(
                    $"{SettingName.Of(section)}__{nameof(DestinationOptions.Provider)}",
                    $"must be one of: {string.Join(", ", known.Keys.Order(StringComparer.Ordinal))}.");
            }

            _destinations[name] = found.CreateDestination(name, section);
        }
    }

    /// <summary>Every destination.</summary>
    public IReadOnlyCollection<IDestination> All => _destinations.Values;

    /// <summary>Finds a destination by name, whatever its case.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out IDestination? destination) => _destinations.TryGetValue(name, out destination);

    [GeneratedRegex("^[a-z0-9_]{1,32}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamePattern();
}
