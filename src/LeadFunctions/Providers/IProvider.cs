using LeadFunctions.Settings;
using Microsoft.Extensions.Configuration;

namespace LeadFunctions.Providers;

/// <summary>An API that we know how to talk to.</summary>
public interface IProvider
{
    /// <summary>The name in <c>Destinations__{name}__Provider</c>, in lower case.</summary>
    string Name { get; }

    /// <summary>The queue of its deliveries.</summary>
    string Queue { get; }

    /// <summary>Makes a destination from its settings.</summary>
    /// <param name="name">The destination's name.</param>
    /// <param name="settings">The section <c>Destinations__{name}</c>.</param>
    /// <exception cref="SettingsException">A setting is missing or wrong.</exception>
    IDestination CreateDestination(string name, IConfigurationSection settings);
}
